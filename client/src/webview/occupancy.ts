// What of the screen is covered, in small cells: so a label finds a free place without a look at every item.

/** What covers a place; several can. */
export const covered = { mark: 1, text: 2, label: 4 } as const;

/** Pixels. Finer than any label, coarse enough that a screen is a few ten thousand cells. */
const cell = 6;

export class Occupancy {
  private cells = new Uint8Array(0);
  private columns = 0;
  private lines = 0;

  /** Frees everything, for a screen of this size. */
  clear(width: number, height: number): void {
    this.columns = Math.ceil(width / cell) + 1;
    this.lines = Math.ceil(height / cell) + 1;
    const count = this.columns * this.lines;
    if (this.cells.length === count) this.cells.fill(0);
    else this.cells = new Uint8Array(count);
  }

  cover(x: number, y: number, width: number, height: number, what: number): void {
    const { cells, columns } = this;
    const { left, right, top, bottom } = this.cellsOf(x, y, width, height);
    for (let line = top; line <= bottom; line++) {
      const start = line * columns;
      for (let at = start + left; at <= start + right; at++) cells[at] = (cells[at] as number) | what;
    }
  }

  isFree(x: number, y: number, width: number, height: number, of: number): boolean {
    const { cells, columns } = this;
    const { left, right, top, bottom } = this.cellsOf(x, y, width, height);
    for (let line = top; line <= bottom; line++) {
      const start = line * columns;
      for (let at = start + left; at <= start + right; at++) if ((cells[at] as number) & of) return false;
    }
    return true;
  }

  /** The cells that a rectangle touches, cut at the edges of the screen. */
  private cellsOf(x: number, y: number, width: number, height: number) {
    return {
      left: Math.max(0, Math.floor(x / cell)),
      right: Math.min(this.columns - 1, Math.floor((x + width) / cell)),
      top: Math.max(0, Math.floor(y / cell)),
      bottom: Math.min(this.lines - 1, Math.floor((y + height) / cell)),
    };
  }
}
