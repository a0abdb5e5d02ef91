/**
 * In no page: a script, but for what only enhances and for data; anything inline; what a value left behind that was none.
 */
export const FORBIDDEN_MARKUP =
  /<script(?! async src="\/assets\/start\.[\w-]+\.js" data-script="\/assets\/script\.\w\w\.[\w-]+\.js"><\/script>| type="application\/ld\+json">)|\sstyle=|\son\w+=|javascript:|undefined|\[object|\bNaN\b/;

/** What somebody wrote has become no markup: no picture, no script of theirs. */
export const SLIPPED_THROUGH = /<img|<script(?! async src="\/assets\/| type="application\/ld\+json">)/;
