// How wide text is on a canvas, measured once: character by character for what is cut, and as a whole for what is written again in every
// frame. Measuring every label of every frame would take most of the frame.

/** Lower halves of surrogate pairs are as wide as nothing. */
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Texts whose widths are kept, for each font. */
const maxTexts = 30_000;

interface FontWidths {
  /** By code unit; 0 where it is not known yet. */
  readonly units: Float64Array;
  /** Of characters beyond the first plane. */
  readonly others: Map<number, number>;
  readonly texts: Map<string, number>;
}

export class TextWidths {
  private readonly fonts = new Map<string, FontWidths>();

  constructor(private readonly context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>) {}

  /** As much of `text` as `room` pixels hold, with an ellipsis where it is cut; empty when not even three characters fit. */
  fitted(text: string, font: string, room: number): { readonly text: string; readonly width: number } {
    const widths = this.widthsOf(font);
    const whole = this.wholeWidth(text, font, widths);
    if (whole <= room) return { text, width: whole };
    const ellipsis = this.widthOf(0x2026, font, widths);
    let width = 0;
    let cut = 0;
    let cutWidth = 0;
    for (let at = 0; at < text.length && width + ellipsis <= room; at++) {
      const code = text.charCodeAt(at);
      width += isLowSurrogate(code) ? 0 : this.widthOf(text.codePointAt(at) ?? code, font, widths);
      if (width + ellipsis <= room && !isLowSurrogate(text.charCodeAt(at + 1))) {
        cut = at + 1;
        cutWidth = width;
      }
    }
    return cut < 3 ? { text: '', width: 0 } : { text: `${text.slice(0, cut)}…`, width: cutWidth + ellipsis };
  }

  private wholeWidth(text: string, font: string, widths: FontWidths): number {
    let width = widths.texts.get(text);
    if (width === undefined) {
      width = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        width += isLowSurrogate(code) ? 0 : this.widthOf(text.codePointAt(at) ?? code, font, widths);
      }
      if (widths.texts.size >= maxTexts) widths.texts.clear();
      widths.texts.set(text, width);
    }
    return width;
  }

  private widthsOf(font: string): FontWidths {
    let widths = this.fonts.get(font);
    if (!widths) {
      widths = { units: new Float64Array(0x10000), others: new Map(), texts: new Map() };
      this.fonts.set(font, widths);
    }
    return widths;
  }

  private widthOf(code: number, font: string, { units, others }: FontWidths): number {
    const known = code < 0x10000 ? units[code] : others.get(code);
    if (known) return known;
    this.context.font = font;
    const width = this.context.measureText(String.fromCodePoint(code)).width;
    if (code < 0x10000) units[code] = width;
    else others.set(code, width);
    return width;
  }
}
