import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createPace } from './pace';
import { readPack } from './read-pack';
import { fingerprintOf } from './signature';
import { KEY, OTHER_KEY, packText, readText, record, refusalOf } from './test-packs';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a pack', () => {
  test('comes back as it was written', async () => {
    const pack = await readText(packText([record('first'), record('second')]));
    expect(pack.claims).toEqual([record('first'), record('second')]);
    expect(pack.manifest).toMatchObject({ id: 'harbours', version: '1.0', claims: 2 });
    expect(pack.fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  });

  test('has the fingerprint of its key', async () => {
    const one = await readText(packText([record('first')], { key: KEY }));
    const other = await readText(packText([record('first')], { key: OTHER_KEY }));
    expect(one.fingerprint).not.toBe(other.fingerprint);
    expect(one.fingerprint).toBe(await fingerprintOf(Uint8Array.from(Buffer.from(one.publicKey, 'base64'))));
  });

  test('is refused when any byte of it is another', async () => {
    const good = bytesOf(packText([record('first'), record('second', { title: 'Claim: é' })]));
    expect(await refusalOf(good)).toBeNull();
    const change = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, by]) => {
        const bad = good.slice();
        bad[at] = (bad[at] ?? 0) ^ by;
        expect(await refusalOf(bad)).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  test('is refused with any single bit turned in the lines of its key and signature', async () => {
    const text = packText([record('first')]);
    const good = bytesOf(text);
    const from = text.indexOf('"publicKey"');
    const bits = Array.from({ length: (text.indexOf('"claims":[') + 10 - from) * 8 }, (_, bit) => bit);
    for (const bit of bits) {
      const bad = good.slice();
      bad[from + (bit >> 3)] = (bad[from + (bit >> 3)] ?? 0) ^ (1 << (bit & 7));
      expect(await refusalOf(bad), `bit ${bit}`).not.toBeNull();
    }
  });

  test('is refused with a key or signature that only looks like base64', async () => {
    const text = packText([record('first')]);
    for (const [field, length] of [
      ['publicKey', 44],
      ['signature', 88],
    ] as const) {
      for (const signs of [
        `${'A'.repeat(length - 3)}===`,
        '='.repeat(length - 1).padStart(length, 'A'),
        'A'.repeat(length),
      ]) {
        const bad = text.replace(new RegExp(`"${field}":"[^"]*"`), `"${field}":"${signs}"`);
        expect((await refusalOf(bad))?.refusal).toBe('altered');
      }
    }
  });

  test('is refused with a head in another writing', async () => {
    const text = packText([record('first')]);
    for (const bad of [
      text.replace('{"manifest":{', '{"manifest":{"claims":1,'),
      text.replace('"publicKey":', '"publicKey": '),
      text.replace('"signature":', '"signature":"","signature":'),
      text.replace('Example Desk', 'Ex\\u0061mple Desk'),
    ]) {
      expect(bad).not.toBe(text);
      expect(await refusalOf(bad)).toMatchObject({ refusal: 'notPack', detail: 'has another layout than a pack' });
    }
  });

  test('is refused with bytes taken away or added, and with its lines in another order', async () => {
    const good = packText([record('first'), record('second')]);
    const [first = '', second = ''] = good.split('\n').slice(4, 6);
    for (const bad of [
      good.slice(0, -1),
      good.slice(1),
      `${good}\n`,
      `\uFEFF${good}`,
      good.replaceAll('\n', '\r\n'),
      JSON.stringify(JSON.parse(good)),
      JSON.stringify(JSON.parse(good), null, 2),
      good.replace(`${first}\n${second}`, `${second},\n${first.slice(0, -1)}`),
      good.replace(`${first}\n`, ''),
      good.replace(`${first}\n`, `${first}\n${first}\n`),
    ]) {
      expect(['notPack', 'altered']).toContain((await refusalOf(bad))?.refusal);
    }
  });

  test('is refused with a key for which anybody can sign', async () => {
    const text = packText([record('first')]);
    const weak = Buffer.alloc(32);
    weak[0] = 1;
    const identity = Buffer.alloc(64);
    identity[0] = 1;
    const lines = text.split('\n');
    lines[1] = `"publicKey":"${weak.toString('base64')}",`;
    lines[2] = `"signature":"${identity.toString('base64')}",`;
    expect(await refusalOf(lines.join('\n'))).toMatchObject({ refusal: 'altered', detail: 'publicKey: is a weak key' });
  });

  test('is not installed where the browser cannot check signatures', async () => {
    const spy = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect((await refusalOf(packText([record('first')])))?.refusal).toBe('unsupported');
    spy.mockRestore();
  });
});

describe('the reader can stop it', () => {
  test('before it starts, and between any two records', async () => {
    const text = packText(Array.from({ length: 40 }, (_, at) => record(`claim-${at}`)));
    for (const stopAt of [0, 1, 2, 5]) {
      const stopping = new AbortController();
      let steps = 0;
      const pace = {
        signal: stopping.signal,
        async step() {
          if (steps === stopAt) stopping.abort();
          steps += 1;
          stopping.signal.throwIfAborted();
        },
      };
      await expect(readPack(new Blob([text]), pace)).rejects.toMatchObject({ name: 'AbortError' });
      expect(steps).toBe(stopAt + 1);
    }
  });

  test('and is told how far it is', async () => {
    const told: string[] = [];
    const pace = createPace(new AbortController().signal, ({ phase }) => told.push(phase));
    await readPack(new Blob([packText([record('first')])]), pace);
    expect([...new Set(told)]).toEqual(['reading', 'checking']);
  });
});
