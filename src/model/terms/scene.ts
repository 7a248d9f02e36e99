/** What a scene lets the reader do; each is answered by the bicycle and by a sentence. */
export const sceneActs = ['none', 'rail', 'hand', 'gear', 'basket', 'view', 'fall', 'together'] as const;

/** Colours that a reader may give to the skin of the rider, or the hand; `neutral` is nobody's. */
export const skinColours = ['neutral', 'tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'] as const;
/** Colours of their clothes. */
export const clothesColours = ['neutral', 'sand', 'ink', 'plum'] as const;
