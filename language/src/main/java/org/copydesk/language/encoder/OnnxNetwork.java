package org.copydesk.language.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A network on ONNX Runtime, on one thread; the only class that knows that library. */
final class OnnxNetwork implements Network {

  private static final Cleaner CLEANER = Cleaner.create();

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, NodeInfo> inputs;
  private final Cleaner.Cleanable letGo;

  private OnnxNetwork(OrtEnvironment environment, OrtSession session) throws OrtException {
    this.environment = environment;
    this.session = session;
    this.inputs = Map.copyOf(session.getInputInfo());
    this.letGo = CLEANER.register(this, () -> close(session));
  }

  /**
   * Loads a network.
   *
   * @param file where the bytes are from, for the message of a fault
   * @throws UnusableModel where the bytes are no network
   */
  static Network load(Path file, byte[] bytes) throws UnusableModel {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      // Windows differ in length: a plan of the memory for each length would be kept for ever.
      options.setMemoryPatternOptimization(false);
      return new OnnxNetwork(environment, environment.createSession(bytes, options));
    } catch (OrtException e) {
      throw new UnusableModel(
          file, "a network that ONNX Runtime can load", "a fault (" + e.getCode() + ")", e);
    }
  }

  @Override
  public Set<String> inputs() {
    return inputs.keySet();
  }

  @Override
  public Set<String> outputs() {
    return session.getOutputNames();
  }

  @Override
  public Map<String, Grid> run(Map<String, Grid> grids) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, Grid> grid : grids.entrySet()) {
        tensors.put(grid.getKey(), tensor(grid.getKey(), grid.getValue()));
      }
      Map<String, OnnxTensorLike> given = new HashMap<>(tensors);
      try (OrtSession.Result result = session.run(given)) {
        return grids(result);
      }
    } catch (OrtException e) {
      throw new IllegalArgumentException("the network could not be run: " + e.getCode(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
      Reference.reachabilityFence(this);
    }
  }

  private OnnxTensor tensor(String name, Grid grid) throws OrtException {
    NodeInfo node = inputs.get(name);
    if (node == null) {
      throw new IllegalArgumentException("expected one of " + inputs.keySet() + ", got " + name);
    }
    boolean row = node.getInfo() instanceof TensorInfo info && info.getShape().length == 1;
    long[] shape = row ? new long[] {grid.columns()} : new long[] {grid.rows(), grid.columns()};
    return grid.isWhole()
        ? OnnxTensor.createTensor(environment, LongBuffer.wrap(grid.wholes()), shape)
        : OnnxTensor.createTensor(environment, FloatBuffer.wrap(grid.reals()), shape);
  }

  private static Map<String, Grid> grids(OrtSession.Result result) {
    Map<String, Grid> grids = new HashMap<>();
    for (Map.Entry<String, OnnxValue> output : result) {
      if (output.getValue() instanceof OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        int columns = shape.length == 0 ? 1 : (int) shape[shape.length - 1];
        FloatBuffer values = tensor.getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        int rows = columns == 0 ? 0 : copy.length / columns;
        grids.put(output.getKey(), Grid.real(rows, columns, copy));
      }
    }
    return grids;
  }

  @Override
  public void close() {
    letGo.clean();
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a network could not be closed: " + e.getCode(), e);
    }
  }
}
