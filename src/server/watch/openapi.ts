import { resources } from '../../model/resources.js';
import { kindOf, table } from '../rules.js';

const watchable = resources.filter((resource) => table.employee[kindOf(resource)].includes('watch'));

/** The stream in the OpenAPI document. */
export const watchPath = {
  get: {
    summary: 'Tells that something has changed for you',
    description:
      'Server-sent events. `marks`: a mark by resource, all of them at first, then each that has become another: ' +
      'something that you may see in it is new, replaced or removed since; list it again. After a break compare the first ' +
      'event with what you had; `Kyoritsu-Mark` in the answer to a write of your own is the mark that it has given. `end`: why the server ends the stream (unauthenticated, renewal, too-many, unavailable, ' +
      'stopping); come back after the `retry` that it brings. A comment at least every 15 seconds says that the connection ' +
      `lives. Open to: employee, manager, hr. Resources: ${watchable.map(({ name }) => name).join(', ')}.`,
    responses: {
      200: { description: 'the stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  },
};
