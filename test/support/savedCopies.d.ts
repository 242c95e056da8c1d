export declare const bytesOf: (text: string) => Uint8Array;
/** Paragraphs of an article that are long enough for a reader to take them for one. */
export declare const paragraphs: string[];
/** A page with menus and advertisements around the article. */
export declare function pageHtml(body?: readonly string[], head?: string): string;
/** A page as Chromium saves it in one file. */
export declare function mhtml(html?: string, location?: string): string;
export declare function message(text: string): string;
/** A Word document of plain paragraphs. @param core what the document says of itself */
export declare function docxOf(
  body: readonly string[],
  extra?: Readonly<Record<string, Uint8Array>>,
  core?: string,
): Uint8Array;
/** A PDF with one text line after the other on each page. */
export declare function pdfOf(pages: readonly (readonly string[])[], info?: string): Uint8Array;
export interface WarcRecordOptions {
  readonly address?: string;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  /** Written in place of the true hash of the content. */
  readonly digest?: string;
  readonly headers?: readonly string[];
}
/** One captured page. */
export declare function warcRecord({ address, type, body, digest, headers }?: WarcRecordOptions): Buffer;
export declare function warcOf(...records: readonly Buffer[]): Uint8Array;
/** Each record packed by itself, as crawlers do. */
export declare function packedWarcOf(...records: readonly Buffer[]): Uint8Array;
/** A collection with one archive; `hash` in place of the true one. */
export declare function waczOf(archive: Uint8Array, hash?: string): Uint8Array;
