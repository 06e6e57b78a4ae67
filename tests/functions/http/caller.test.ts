import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../functions/http/caller.ts';
import { Problem } from '../../../shared/problems.ts';
import { newId } from '../../make.ts';
import { testServer } from '../../server.ts';

const server = await testServer();

const problemOf = (claims: Parameters<typeof callerOf>[0]) => {
  try {
    callerOf(claims);
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

async function requestWith(claims: Record<string, unknown>, path = '/v1/runs') {
  const answer = await fetch(server.url + path, {
    headers: { Authorization: `Bearer ${await server.tokenFor('leader', claims)}` },
  });
  return { status: answer.status, code: (await answer.json()).code };
}

describe('A group’s name is compared as a whole', () => {
  it.each([['x,admin'], ['admin,'], ['[admin]'], ['"admin"'], ['ADMIN'], ['admin\u200b']])(
    'so that %j is not admin',
    async (group) => {
      const path = '/v1/audit?participant=00000000';
      expect(await requestWith({ 'cognito:groups': [group] }, path)).toMatchObject({
        code: 'role.missing',
      });
      expect(await requestWith({ 'cognito:groups': [group, 'admin'] }, path)).toEqual({
        status: 200,
      });
    },
  );

  it('among others, separated by one space as API Gateway writes them', () => {
    const rolesOf = (groups?: string) =>
      callerOf({
        sub: 'aino',
        org: 'kainuu',
        ...(groups === undefined ? {} : { 'cognito:groups': groups }),
      }).roles;
    expect(rolesOf('[leader coordinator]')).toEqual(['leader', 'coordinator']);
    expect(rolesOf('[x,admin leader]')).toEqual(['leader']);
    expect(rolesOf('[]')).toEqual([]);
    expect(rolesOf()).toEqual([]);
  });

  it.each(['admin', '[admin', 'admin]', '[leader  admin]', '[ admin]', '[leader\tadmin]', ''])(
    'and a claim in another form (%j) is no sign-in',
    (groups) => {
      const claims = { sub: 'aino', org: 'kainuu', 'cognito:groups': groups };
      expect(problemOf(claims)).toBe('sign_in.required');
    },
  );
});

describe('A token that names its person or organisation in a shape other than ours', () => {
  it.each(['', '.', '..', 'aino#RUN#r1', 'aino pekka', 'aino/pekka', 'a'.repeat(129), 'ainö'])(
    'is no sign-in: sub %j',
    async (sub) => {
      expect(await requestWith({ sub })).toEqual({ status: 401, code: 'sign_in.required' });
    },
  );

  it.each(['', 'kainuu#RUN#r1', 'Kainuu', 'kai nuu', 'a'.repeat(65), ['kainuu'], { a: 1 }])(
    'is no sign-in: org %j',
    async (org) => {
      expect(await requestWith({ org })).toEqual({ status: 401, code: 'sign_in.required' });
    },
  );

  it('is a sign-in in our shape', async () => {
    expect(await requestWith({ sub: newId('aino') })).toMatchObject({ status: 200 });
  });
});
