import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoPages } from './demo.js';

describe('a catalogue in the browser (reference server)', () => {
  const opened = demoPages();

  it('is kept by the browser and only asked after; what is personal is not kept', async () => {
    const page = await opened();
    const network = await page.createCDPSession();
    await network.send('Network.enable');
    const names = new Map<string, string>();
    const answers: string[] = [];
    network.on('Network.requestWillBeSent', ({ requestId, request }) =>
      names.set(requestId, new URL(request.url).search),
    );
    network.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
      const of = names.get(requestId);
      if (of?.includes('try')) answers.push(`${statusCode}`);
    });
    // Asked as the rest adapter asks: with a token in a header and nothing else.
    const ask = (resource: string, query: string): Promise<number> =>
      page.evaluate(
        async (name: string, query: string) => {
          const headers = { authorization: 'Bearer demo:p-001' };
          const answer = await fetch(`/v1/${name}?${query}`, {
            headers,
            credentials: 'same-origin',
            redirect: 'manual',
          });
          await answer.text();
          return answer.status;
        },
        resource,
        query,
      );
    // The filter only tells these from what the portal itself asks for.
    const search = `filter=${encodeURIComponent('{"id":["try","role-01"]}')}`;
    for (let n = 0; n < 2; n++) assert.equal(await ask('skills', search), 200);
    for (let n = 0; n < 2; n++) assert.equal(await ask('bookmarks', search), 200);
    assert.deepEqual(answers, ['200', '304', '200', '200']);
  });
});
