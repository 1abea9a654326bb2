# One image for all stages: `stage ingest`, `stage quotes` and every other command of copydesk.
# It holds what ./mvnw -DskipTests package has built, and needs no network to build.
# BASE is any Java 17 (or later) runtime with bash and useradd.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}

RUN groupadd --gid 10001 copydesk \
 && useradd --uid 10001 --gid copydesk --no-create-home --home-dir /var/lib/copydesk copydesk \
 && install --directory --owner=copydesk --group=copydesk /var/lib/copydesk
WORKDIR /opt/copydesk
COPY copydesk ./
COPY app/target/copydesk app/target/copydesk
COPY samples samples
COPY models models
COPY policies policies
# The launcher looks at this to tell what is newer than the build: nothing is.
RUN touch app/target/copydesk/built

ENV COPYDESK_HTTP_HOST=0.0.0.0 \
    COPYDESK_HTTP_PORT=9100 \
    COPYDESK_LOG_FORMAT=json \
    COPYDESK_STATE_DIR=/var/lib/copydesk \
    COPYDESK_JAVA_OPTS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
USER copydesk
EXPOSE 9100
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$COPYDESK_HTTP_PORT && printf 'GET /ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]

ENTRYPOINT ["/opt/copydesk/copydesk"]
CMD ["--help"]
