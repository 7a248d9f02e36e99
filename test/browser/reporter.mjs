/** Prints every failure, then one line that the whole run adds up: `chromium: N passed, N failed`. */
export function totalReporter(engine) {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const walk = (session, suite, path) => {
        for (const test of suite.tests) {
          if (test.skipped) continue;
          if (test.passed) passed++;
          else {
            failed++;
            console.error(`✗ ${engine} ${session.testFile} › ${[...path, test.name].join(' › ')}`);
            console.error(`  ${test.error?.message ?? 'failed'}\n${test.error?.stack ?? ''}`);
          }
        }
        for (const inner of suite.suites) walk(session, inner, [...path, inner.name]);
      };
      for (const session of sessions) {
        for (const error of session.errors ?? []) {
          failed++;
          console.error(`✗ ${engine} ${session.testFile}: ${error.message}\n${error.stack ?? ''}`);
        }
        for (const resource of session.request404s ?? []) console.error(`  404 ${resource}`);
        if (session.testResults) walk(session, session.testResults, []);
      }
      console.log(`${engine}: ${passed} passed, ${failed} failed`);
    },
  };
}
