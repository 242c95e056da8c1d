// The assignment problem: rows to distinct columns with the greatest total value.

/**
 * Gives each row a column of its own so that the sum of `value[row][column]` is greatest (the Hungarian method with
 * potentials, after Kuhn and Munkres; cubic in the number of columns).
 * @param value a row for each row, all of one length, which is not smaller than the number of rows; finite numbers
 * @returns the column of each row
 */
export function bestAssignment(value: readonly (readonly number[])[]): number[] {
  const rows = value.length;
  const columns = value[0]?.length ?? 0;
  // Rows and columns count from 1 here: column 0 holds the row that is being placed.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columns + 1);
    let at = 0;
    do {
      visited[at] = 1;
      const here = rowOf[at] ?? 0;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (visited[column]) continue;
        const cost = -(value[here - 1]?.[column - 1] ?? 0) - (rowPotential[here] ?? 0) - (columnPotential[column] ?? 0);
        if (cost < (slack[column] ?? 0)) {
          slack[column] = cost;
          cameFrom[column] = at;
        }
        if ((slack[column] ?? 0) < least) {
          least = slack[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (visited[column]) {
          const placed = rowOf[column] ?? 0;
          rowPotential[placed] = (rowPotential[placed] ?? 0) + least;
          columnPotential[column] = (columnPotential[column] ?? 0) - least;
        } else slack[column] = (slack[column] ?? 0) - least;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      const previous = cameFrom[at] ?? 0;
      rowOf[at] = rowOf[previous] ?? 0;
      at = previous;
    }
  }
  const result = new Array<number>(rows).fill(0);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0) result[row - 1] = column - 1;
  }
  return result;
}
