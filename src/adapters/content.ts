import { catalogue } from '../port/catalogue.js';

/** The library's own survey, prompts and story as an adapter; each is loaded only when it is asked for. */
export const content = catalogue(['surveys', 'prompts', 'scenes'], async (resource) => {
  switch (resource) {
    case 'surveys':
      return (await import('../content/surveys.js')).surveys;
    case 'prompts':
      return (await import('../content/prompts.js')).prompts;
    default:
      return (await import('../content/scenes.js')).scenes;
  }
});
