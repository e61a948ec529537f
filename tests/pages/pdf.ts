/** What a printed page draws: its glyphs in order, and every line and area. */
import { inflateSync } from 'node:zlib';

/** Streams of the file that draw text, unpacked. */
function drawingStreams(pdf: Buffer): string[] {
  const file = pdf.toString('latin1');
  return [...file.matchAll(/stream\r?\n/g)].flatMap(({ 0: { length }, index }) => {
    try {
      const stream = inflateSync(pdf.subarray(index + length)).toString('latin1');
      return /\bT[jJ]\b/.test(stream) ? [stream] : [];
    } catch {
      return [];
    }
  });
}

export interface Stroke {
  /** Glyphs, or an operator with what it names. */
  what: string;
  where: number[];
}

const PLACES = /^(?:BT|ET|q|Q|\/F\d+ \S+ Tf|[-\d. ]+ Tm)?$/;

/** Settings hold until they are set otherwise: to set one to the same again draws nothing. */
const SETTING = /\b(?:cm|gs|rg|RG|g|G)$/;

const CLIP = /[-\d. ]+ re\nW\*? n\n/g;

/**
 * The drawing, step by step. A browser begins a new run of text at every element, and clips to each run that a custom
 * highlight styles; so runs are put together, and clips left out.
 */
export function drawing(pdf: Uint8Array): Stroke[] {
  const strokes: Stroke[] = [];
  const settings = new Map<string, string>();
  let glyphs: Stroke | null = null;
  const lines = drawingStreams(Buffer.from(pdf)).join('\n').replaceAll(CLIP, '').split('\n');
  for (const line of lines) {
    const glyph = /^(?:[-\d.]+ 0 Td )?<(\w+)> Tj$/.exec(line)?.[1];
    const setting = SETTING.exec(line)?.[0];
    if (PLACES.test(line) || (setting && settings.get(setting) === line)) continue;
    if (setting) settings.set(setting, line);
    if (glyph && glyphs) glyphs.what += glyph;
    else {
      const words = line.split(' ');
      const isNumber = (word: string) => /^-?[\d.]+$/.test(word);
      const stroke = glyph
        ? { what: glyph, where: [] }
        : { what: words.filter((word) => !isNumber(word)).join(' '), where: words.filter(isNumber).map(Number) };
      strokes.push(stroke);
      glyphs = glyph ? stroke : null;
    }
  }
  return strokes;
}
