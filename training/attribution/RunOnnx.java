import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/**
 * Runs the shipped graph over windows, since Debian has no ONNX Runtime for Python: RunOnnx MODEL IN OUT.
 *
 * <p>IN: big-endian int32: the number of windows, then of each its length n, n ids, n features. OUT: of each window the little-endian
 * float32 tags [n, 7], content to cue [n, n] and cue to source [n, n]. The CPU time of the runs is told on standard error.
 */
final class RunOnnx {
  private static final List<String> OUTPUTS = List.of("tags", "content_to_cue", "cue_to_source");

  private RunOnnx() {}

  public static void main(String[] arguments) throws Exception {
    var environment = OrtEnvironment.getEnvironment();
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    try (var session = environment.createSession(arguments[0], options);
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(arguments[1])));
        var out = new BufferedOutputStream(new FileOutputStream(arguments[2]), 1 << 20)) {
      int count = in.readInt();
      long nanos = 0;
      long pieces = 0;
      for (int w = 0; w < count; w++) {
        int n = in.readInt();
        long[][] ids = row(in, n);
        long[][] features = row(in, n);
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (var x = OnnxTensor.createTensor(environment, ids);
            var y = OnnxTensor.createTensor(environment, features);
            var result = session.run(Map.of("input_ids", x, "features", y))) {
          nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
          pieces += n;
          for (String name : OUTPUTS) {
            var buffer = ((OnnxTensor) result.get(name).orElseThrow()).getByteBuffer();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            out.write(bytes);
          }
        }
      }
      System.err.printf("%d windows, %d pieces, CPU %.2f s, %.4f ms a piece%n", count, pieces, nanos / 1e9, nanos / 1e6 / pieces);
    }
  }

  private static long[][] row(DataInputStream in, int n) throws Exception {
    long[][] row = new long[1][n];
    for (int i = 0; i < n; i++) {
      row[0][i] = in.readInt();
    }
    return row;
  }
}
