# One image for all stages: `stage ingest`, `stage quotes`, `topics create` and every other command of copydesk.
# It holds what ./mvnw -DskipTests package has built, and needs no network to build.
# BASE is any Java 17 (or later) runtime with bash and useradd.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}

RUN groupadd --gid 10001 copydesk \
 && useradd --uid 10001 --gid copydesk --no-create-home --home-dir /var/lib/copydesk copydesk \
 && install --directory --owner=copydesk --group=copydesk /var/lib/copydesk
COPY app/target/copydesk /opt/copydesk
COPY policies /opt/copydesk/policies

ENV COPYDESK_HTTP_HOST=0.0.0.0 \
    COPYDESK_HTTP_PORT=9100 \
    COPYDESK_LOG_FORMAT=json \
    COPYDESK_POLICIES_DIR=/opt/copydesk/policies \
    COPYDESK_STATE_DIR=/var/lib/copydesk \
    JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
USER copydesk
WORKDIR /var/lib/copydesk
EXPOSE 9100
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$COPYDESK_HTTP_PORT && printf 'GET /ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]

# exec: the signal that stops the container reaches Java, which finishes what it has begun.
ENTRYPOINT ["bash", "-c", "exec java $JAVA_OPTIONS -cp '/opt/copydesk/lib/*' org.copydesk.app.Copydesk \"$@\"", "copydesk"]
CMD ["--help"]
