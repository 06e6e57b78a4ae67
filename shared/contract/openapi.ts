import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { auditReason, reasonHeader } from '../domain/privacy/audit.ts';
import { commonProblems, Problem, type ProblemCode } from '../problems.ts';
import { allRoutes } from './api.ts';
import {
  isOpenRoute,
  needsActiveStaff,
  pathShape,
  prefix,
  type Route,
  takesVersion,
} from './route.ts';

const problemSchema = z
  .looseObject({
    type: z.string(),
    code: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.strictObject({ pointer: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

/** Problems that are never shown to the bearer of a link or an address, who has no sign-in. */
const signInProblems: readonly ProblemCode[] = [
  'sign_in.required',
  'sign_in.disabled',
  'role.missing',
];

/** May the route answer with this common problem? */
const mayAnswer = (route: Route, code: ProblemCode) =>
  !(isOpenRoute(route) && signInProblems.includes(code)) &&
  !(code === 'sign_in.disabled' && !needsActiveStaff(route)) &&
  !(route.about === null && code === 'audit.unavailable');

/** Codes a route may answer with beyond those that its endpoint names. */
function codesOf(route: Route): ProblemCode[] {
  const open =
    route.roles === 'anyone'
      ? (['query.invalid', 'request.too_many', 'server.failed'] as const)
      : commonProblems.filter((code) => mayAnswer(route, code));
  const body = route.body ? (['body.malformed', 'body.invalid', 'body.not_json'] as const) : [];
  return [...new Set([...route.problems, ...open, ...body])];
}

/** The problems that many routes have, each list of codes once: a component named by its codes. */
const shared = new Map<string, ZodOpenApiResponseObject>();

/** Problems of one status as one response that lists its codes. */
function problemResponse(codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  const sorted = codes.toSorted();
  const id = sorted.join('-');
  const response = shared.get(id) ?? {
    id,
    description: sorted.map((code) => `\`${code}\` ${new Problem(code).body().title}`).join('. '),
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  shared.set(id, response);
  return response;
}

function problemResponses(route: Route) {
  const byStatus = Map.groupBy(codesOf(route), (code) => new Problem(code).status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [String(status), problemResponse(codes)]),
  );
}

function headersOf(route: Route) {
  const shape = {
    ...(takesVersion(route) ? { 'If-Match': z.string().optional() } : {}),
    ...(route.about && !isOpenRoute(route) ? { [reasonHeader]: auditReason.optional() } : {}),
  };
  return Object.keys(shape).length > 0 ? { header: z.object(shape) } : {};
}

function parametersOf(route: Route) {
  const path = pathShape(route.path);
  return {
    ...(Object.keys(path.shape).length > 0 ? { path } : {}),
    ...(route.query ? { query: route.query } : {}),
    ...headersOf(route),
  };
}

/** The allowed callers, for people and for machines. */
function accessOf({ roles }: Route) {
  if (roles === 'anyone') return { security: [] };
  if (roles === 'link')
    return { description: 'For: the holder of a link.', security: [{ link: [] }] };
  if (roles === 'partner')
    return {
      description: 'For: a partner with a link or a receipt.',
      security: [{ link: [] }],
    };
  if (roles === 'calendar')
    return { description: 'For: anyone who has the address.', security: [] };
  return { description: `For: ${roles.join(', ')}.` };
}

/** The meaning of fields that a PUT's body does not name (`sent-body.ts`). */
function bodyRule({ method, makes, versioned }: Route) {
  if (method !== 'PUT') return {};
  if (makes) return { description: 'Whole: it adds an entry and changes no earlier one.' };
  const creates = versioned ? 'Without If-Match' : 'Where nothing is stored';
  const description = `A field that is left out stays as it is stored; null clears one, to its default where it has one. Maps and lists are replaced whole. ${creates} it must be whole.`;
  return { description };
}

function operationOf(resource: string, name: string, route: Route) {
  const etag = { ETag: { description: 'The version, for If-Match.', schema: z.string() } };
  return {
    operationId: name,
    summary: route.summary,
    tags: [resource],
    ...accessOf(route),
    requestParams: parametersOf(route),
    ...(route.body
      ? {
          requestBody: {
            ...bodyRule(route),
            required: true,
            content: { 'application/json': { schema: route.body } },
          },
        }
      : {}),
    responses: {
      '200': {
        description: 'Done.',
        ...(route.versioned ? { headers: z.object({ ETag: etag.ETag.schema }) } : {}),
        content: route.file
          ? { [route.file]: { schema: { type: 'string' as const, format: 'binary' } } }
          : { 'application/json': { schema: route.reply } },
      },
      ...problemResponses(route),
    },
  };
}

/** The contract as an OpenAPI 3.1 document; `npm run generate` writes it to openapi.json. */
export function openapiDocument(version: string): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { resource, name, route } of allRoutes) {
    const path = `${prefix}${route.path}`;
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: operationOf(resource, name, route),
    };
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Laituri',
      version,
      description:
        'Runs small rehabilitation groups and compares their outcomes. Generated from shared/contract by `npm run generate`; do not edit.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ signIn: [] }],
    paths: paths as ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        link: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: '`Link <secret>`: a link’s secret, or its typed code.',
        },
      },
    },
  };
  return createDocument(document);
}
