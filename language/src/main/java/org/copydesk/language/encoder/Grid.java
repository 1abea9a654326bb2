package org.copydesk.language.encoder;

/**
 * Numbers in rows and columns, as a network takes and gives them; row after row in one array.
 *
 * <p>What a network takes as whole numbers is given as whole numbers here, what it gives is real.
 */
public final class Grid {

  private final int rows;
  private final int columns;
  private final long[] whole;
  private final float[] real;

  private Grid(int rows, int columns, long[] whole, float[] real) {
    if (rows * columns != whole.length + real.length) {
      throw new IllegalArgumentException(
          "expected " + rows + " x " + columns + " numbers, got " + (whole.length + real.length));
    }
    this.rows = rows;
    this.columns = columns;
    this.whole = whole;
    this.real = real;
  }

  /** Whole numbers; the array is the grid's from now on. */
  public static Grid whole(int rows, int columns, long[] values) {
    return new Grid(rows, columns, values, new float[0]);
  }

  /** Real numbers; the array is the grid's from now on. */
  public static Grid real(int rows, int columns, float[] values) {
    return new Grid(rows, columns, new long[0], values);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The real number there, both counted from 0. */
  public float at(int row, int column) {
    return real[row * columns + column];
  }

  boolean isWhole() {
    return whole.length > 0;
  }

  long[] wholes() {
    return whole;
  }

  float[] reals() {
    return real;
  }
}
