/**
 * The writing of a pack. The file is JSON with one writing only: keys sorted, no spaces, one claim a line. A file in another
 * writing is refused, so that every byte of a pack is one that its publisher signed.
 */
import { sortKeys } from '../../data/schema-json';
import type { PackHead, PackManifest } from '../../data/schema-pack';

const write = (value: unknown) => JSON.stringify(sortKeys(value));
const encoder = new TextEncoder();

/** What is signed. */
export const manifestBytes = (manifest: PackManifest) => encoder.encode(write(manifest));

/** One claim as its line, without the comma. */
export const writeClaim = write;

/** The list of claims, of which the manifest gives the hash. */
export const writeClaims = (lines: readonly string[]) => `[\n${lines.join(',\n')}\n]`;

/** The lines before the list of claims, of which the last is left open. */
export const writeHead = ({ manifest, publicKey, signature }: PackHead) =>
  `{"manifest":${write(manifest)},\n"publicKey":${write(publicKey)},\n"signature":${write(signature)},\n"claims":`;

/** How many lines `writeHead` writes. */
export const HEAD_LINES = 4;

/** The whole file. */
export const writePack = (head: PackHead, lines: readonly string[]) => `${writeHead(head)}${writeClaims(lines)}}\n`;
