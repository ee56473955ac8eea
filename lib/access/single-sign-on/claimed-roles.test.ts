import { describe, expect, it } from 'vitest';
import { claimedRoles } from './claimed-roles';

const plain = { grantsClaim: 'ledger', grantsMap: null };
const mapped = {
  grantsClaim: 'groups',
  grantsMap: new Map([
    ['esg', ['OFFICE:group', 'EXECUTIVE:group']],
    ['odd', ['KING:group']],
  ]),
};

describe('a claim', () => {
  it.each([
    [
      ['DATA_OWNER:cainiao', 'EXECUTIVE:group'],
      ['DATA_OWNER cainiao', 'EXECUTIVE group'],
    ],
    ['DATA_OWNER:cainiao', ['DATA_OWNER cainiao']],
    [['DATA_OWNER:cainiao', 'DATA_OWNER:cainiao'], ['DATA_OWNER cainiao']],
    [['KING:group', 'data_owner:cainiao', 'OFFICE', 'OFFICE:', 'OFFICE:a:b', ':group', 'toString:group'], []],
    [[1, null, { role: 'OFFICE' }], []],
    [undefined, []],
    [{ OFFICE: 'group' }, []],
  ])('of %j comes to %j', (ledger, roles) => {
    expect(claimedRoles({ ledger }, plain).map(({ role, unitCode }) => `${role} ${unitCode}`)).toEqual(roles);
  });

  it('is read through the map where there is one, and then in no other way', () => {
    const roles = claimedRoles({ groups: ['esg', 'odd', 'unknown', 'ADMINISTRATOR:group'] }, mapped);
    expect(roles).toEqual([
      { role: 'OFFICE', unitCode: 'group' },
      { role: 'EXECUTIVE', unitCode: 'group' },
    ]);
  });

  it('comes to nothing where none is named', () => {
    expect(claimedRoles({ null: ['OFFICE:group'] }, { grantsClaim: null, grantsMap: null })).toEqual([]);
  });
});
