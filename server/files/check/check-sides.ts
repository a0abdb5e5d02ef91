import { MAX_PIXELS, MAX_SIDE } from '../limits.js';
import { refuse } from './refuse.js';

/** A small file can unfold into a picture that no memory holds. */
export function checkSides(width: number, height: number) {
  if (width === 0 || height === 0) refuse('The picture has no size');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
    refuse(`The picture is too large: ${width} × ${height}; at most ${MAX_SIDE} on a side`);
}
