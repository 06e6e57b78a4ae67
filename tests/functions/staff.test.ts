import { expect, it } from 'vitest';
import { demoUsers } from '../../infra/local/sign-in/demo-users.ts';
import { role } from '../../shared/domain/people/access.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();

it.each(role.options)(
  'A %s sees every colleague by name, and nothing else about them',
  async (held) => {
    const { id = '' } = demoUsers.find(({ roles }) => roles.includes(held)) ?? {};
    const { items, next } = await as(server, id).listStaff({});
    expect(next).toBeNull();
    expect(items).toEqual(
      demoUsers
        .filter(({ organisation }) => organisation === 'kainuu')
        .map(({ id: userId, name, roles }) => ({
          ...{ userId, name, roles, municipalityCode: null, status: 'active', active: true },
        }))
        .toSorted((one, other) => (one.userId < other.userId ? -1 : 1)),
    );
  },
);

it('Nobody sees the staff of another organisation', async () => {
  const { items } = await as(server, 'other-leader').listStaff({});
  expect(items.map(({ userId }) => userId)).toEqual(['other-coordinator', 'other-leader']);
});
