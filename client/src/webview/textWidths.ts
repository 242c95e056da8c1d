// How wide text is on a canvas, character by character: measuring every label of every frame as a whole would take most of the frame.

/** Lower halves of surrogate pairs are as wide as nothing. */
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

export class TextWidths {
  private readonly fonts = new Map<string, Map<number, number>>();

  constructor(private readonly context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>) {}

  /** As much of `text` as `room` pixels hold, with an ellipsis where it is cut; empty when not even three characters fit. */
  fitted(text: string, font: string, room: number): { readonly text: string; readonly width: number } {
    const widths = this.widthsOf(font);
    const ellipsis = this.widthOf(0x2026, font, widths);
    let width = 0;
    let cut = 0;
    let cutWidth = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      width += isLowSurrogate(code) ? 0 : this.widthOf(text.codePointAt(at) ?? code, font, widths);
      if (width > room)
        return cut < 3 ? { text: '', width: 0 } : { text: `${text.slice(0, cut)}…`, width: cutWidth + ellipsis };
      if (width + ellipsis <= room && !isLowSurrogate(text.charCodeAt(at + 1))) {
        cut = at + 1;
        cutWidth = width;
      }
    }
    return { text, width };
  }

  private widthsOf(font: string): Map<number, number> {
    let widths = this.fonts.get(font);
    if (!widths) {
      widths = new Map();
      this.fonts.set(font, widths);
    }
    return widths;
  }

  private widthOf(code: number, font: string, widths: Map<number, number>): number {
    let width = widths.get(code);
    if (width === undefined) {
      this.context.font = font;
      width = this.context.measureText(String.fromCodePoint(code)).width;
      widths.set(code, width);
    }
    return width;
  }
}
