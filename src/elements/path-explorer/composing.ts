/** The `keyCode` of a key that an input method takes. */
const taken = 229;

/**
 * Is a key meant for the input method? Safari ends a composition before it
 * tells of the key that ends it, so that this key alone says so (WebKit bug 165004).
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === taken;
