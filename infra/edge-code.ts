import { notFoundHeaders, notFoundPage } from './not-found-page.ts';
import { pagePath } from './page-path.ts';

/** Headers as CloudFront writes them. */
const edgeHeaders = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { value }]),
  );

/**
 * What CloudFront runs on each request for a page: it finds the page by its address, by the same
 * rule as the local server, and answers an address that leads nowhere with a page. CloudFront's own
 * answer to a missing file cannot be a page, because it would also replace the API's refusals.
 *
 * The engine at the edge knows little of the language
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html):
 * no destructuring, no classes, no iteration with `for … of`. A test runs this code in `njs`, the
 * engine that CloudFront's is made from.
 */
export function edgeCode(): string {
  // After stripping, only white space is left of the rule's types.
  const rule = pagePath.toString().replace(/\s+/g, ' ');
  const nowhere = {
    statusCode: 404,
    statusDescription: 'Not Found',
    headers: edgeHeaders(notFoundHeaders),
    body: { encoding: 'text', data: notFoundPage },
  };
  return `${rule}
const nowhere = ${JSON.stringify(nowhere)};
function handler(event) {
  const request = event.request;
  const there = pagePath(request.uri);
  if (there === null) return nowhere;
  if (there.moved) return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: { location: { value: there.moved }, 'cache-control': { value: 'no-store' } },
  };
  request.uri = there.file;
  return request;
}`;
}
