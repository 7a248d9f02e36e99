/** Version of this copy of the library; equals package.json's, a test says so. */
export const version = '0.1.0';
