import * as z from 'zod';
import { route } from './route.ts';

export const meta = {
  getHealth: route({
    method: 'GET',
    path: '/health',
    summary: 'Whether Laituri is up',
    roles: 'anyone',
    about: null,
    reply: z.strictObject({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' }),
    problems: [],
  }),
  getOpenapi: route({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract, as OpenAPI 3.1',
    roles: 'anyone',
    about: null,
    reply: z.looseObject({ openapi: z.string() }),
    problems: [],
  }),
};
