import openapi from '../openapi.json' with { type: 'json' };
import { meta } from '../shared/contract/meta.ts';
import { serve } from './http/serve.ts';

export const handler = serve(meta, {
  getHealth: async () => ({ status: 'ok' as const, version: openapi.info.version }),
  getOpenapi: async () => openapi,
});
