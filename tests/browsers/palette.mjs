// Makes a screenshot small: of its colours the 256 that most of its pixels have, and each of the rest
// becomes the nearest of these. A page of text has hardly more, and its picture a third of the bytes.
// Formats: Portable Network Graphics, W3C Recommendation, second edition.

import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const TRUECOLOUR = { 2: 3, 6: 4 };
const MOST_COLOURS = 256;

/** The same picture with a palette. */
export function withPalette(png) {
  const { width, height, pixels } = read(Buffer.from(png));
  const { palette, indices } = coloursOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255]));
  const parts = [
    chunk("IHDR", head),
    chunk("PLTE", entries),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** Its pixels as numbers, red in the highest byte; how opaque they are is left out. */
function read(png) {
  const data = [];
  let head;
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") head = content;
    if (kind === "IDAT") data.push(content);
    at += length + 12;
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = TRUECOLOUR[head[9]];
  if (head[8] !== 8 || !channels || head[12] !== 0) throw new Error("not a screenshot as we know them");
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * channels, channels);
  const pixels = new Uint32Array(width * height);
  for (let n = 0; n < pixels.length; n += 1) pixels[n] = bytes.readUIntBE(n * channels, 3);
  return { width, height, pixels };
}

/** The bytes of all rows, of which each was written as its difference from those left of and above it. */
function unfilter(filtered, stride, step) {
  const rows = filtered.length / (stride + 1);
  const bytes = Buffer.alloc(stride * rows);
  for (let row = 0; row < rows; row += 1) {
    const filter = filtered[row * (stride + 1)];
    for (let n = 0; n < stride; n += 1) {
      const at = row * stride + n;
      const left = n < step ? 0 : bytes[at - step];
      const above = row === 0 ? 0 : bytes[at - stride];
      const corner = n < step || row === 0 ? 0 : bytes[at - stride - step];
      bytes[at] = filtered[row * (stride + 1) + 1 + n] + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter, left, above, corner) {
  if (filter < 3) return [0, left, above][filter];
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((it) => Math.abs(guess - it));
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function coloursOf(pixels) {
  const counts = new Map();
  for (const it of pixels) counts.set(it, (counts.get(it) ?? 0) + 1);
  const palette = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, MOST_COLOURS);
  const places = new Map(palette.map((it, n) => [it, n]));
  for (const it of counts.keys()) {
    if (!places.has(it)) places.set(it, nearest(palette, it));
  }
  return { palette, indices: Uint8Array.from(pixels, (it) => places.get(it)) };
}

function nearest(palette, colour) {
  const distances = palette.map((it) =>
    [16, 8, 0].reduce((sum, by) => sum + (((it >> by) & 255) - ((colour >> by) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(kind, content) {
  const words = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const whole = Buffer.alloc(words.length + 8);
  whole.writeUInt32BE(content.length, 0);
  whole.set(words, 4);
  whole.writeUInt32BE(crc32(words), words.length + 4);
  return whole;
}
