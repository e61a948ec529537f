/** Reads JSON that the build deflated and wrote in base64. */
import { fromBase64 } from '../../lib/packs/base64';

export async function inflate(packed: string): Promise<unknown> {
  const stream = new Blob([fromBase64(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}
