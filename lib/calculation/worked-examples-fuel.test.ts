import { describe, expect, it } from 'vitest';
import { gasesOfBlend } from './blend';
import { burn, type FuelPart } from './combustion';
import { canonical, type Decimal, decimal, divide, multiply } from './decimal';
import { equivalentOf, type GasAmount, gwpSet, isMontrealGas, potentialOf, UnknownGas } from './gwp';
import { QuantityError, quantity } from './quantity';

const AR4 = gwpSet('AR4', [
  ['CH4', '25'],
  ['N2O', '298'],
  ['HFC-32', '675'],
  ['HFC-125', '3500'],
]);
const AR5 = gwpSet('AR5', [
  ['CH4', '28'],
  ['N2O', '265'],
  ['HFC-32', '677'],
  ['HFC-125', '3170'],
  ['R-22', '1760'],
]);
// The divided methane of AR6; its undivided 27.9 is not in the set.
const AR6 = gwpSet('AR6', [
  ['fossil CH4', '29.8'],
  ['biogenic CH4', '27'],
  ['N2O', '273'],
  ['HFC-32', '771'],
  ['HFC-125', '3740'],
]);

const kg = (gas: string, kilograms: string, origin: GasAmount['origin'] = 'fossil'): GasAmount => ({
  gas,
  origin,
  kilograms: decimal(kilograms),
});
const rounded = (value: Decimal, places: number) => value.toDecimalPlaces(places).toFixed();

describe('WE-07 natural gas with its gases apart (US EPA), per mmBtu', () => {
  const perMmBtu = (origin: GasAmount['origin']) => [
    kg('CO2', '53.06', origin),
    kg('CH4', '0.001', origin),
    kg('N2O', '0.0001', origin),
  ];

  it.each([
    ['AR4', AR4, '53.1148'],
    ['AR5', AR5, '53.1145'],
    ['AR6', AR6, '53.1171'],
  ])('is kg CO2e under %s', (_name, set, expected) => {
    expect(canonical(equivalentOf(perMmBtu('fossil'), set).total)).toBe(expected);
  });

  it('of biogas takes the methane of AR6 that is not fossil, and its CO2 stands beside the scopes', () => {
    const biogas = equivalentOf(perMmBtu('biogenic'), AR6);
    expect(canonical(biogas.total)).toBe('0.0543');
    expect(canonical(biogas.biogenicCo2)).toBe('53.06');
  });

  it.each([
    ['1000', '53.1145'],
    ['2000', '106.229'],
    ['0.1', '0.00531145'],
  ])('of %s mmBtu is %s t CO2e under AR5', (amount, tonnes) => {
    const gases = perMmBtu('fossil').map((each) => ({
      ...each,
      kilograms: multiply(each.kilograms, decimal(amount)),
    }));
    expect(canonical(divide(equivalentOf(gases, AR5).total, decimal('1000')) as Decimal)).toBe(tonnes);
  });
});

describe('potentials', () => {
  it('are asked of the inventory’s own set, and a gas it lacks is an error', () => {
    expect(() => potentialOf(AR4, 'SF6', 'fossil')).toThrow(UnknownGas);
    expect(() => potentialOf(AR4, 'SF6', 'fossil')).toThrow('SF6 in AR4');
  });

  it('of a gas of the Montreal Protocol are reported outside the scopes', () => {
    const leaked = equivalentOf([kg('R-22', '2'), kg('HFC-32', '1')], AR5);
    expect(canonical(leaked.outsideScopes)).toBe('3520');
    expect(canonical(leaked.total)).toBe('677');
  });
});

describe('refrigerants', () => {
  const r410a = {
    code: 'R-410A',
    parts: [
      ['HFC-32', '0.5'],
      ['HFC-125', '0.5'],
    ],
  } as const;

  it.each([
    ['AR4', AR4, '2087.5'],
    ['AR5', AR5, '1923.5'],
    ['AR6', AR6, '2255.5'],
  ])('topped up with 1 kg R-410A emit, by composition under %s', (_name, set, expected) => {
    expect(canonical(equivalentOf(gasesOfBlend(r410a, decimal('1')), set).total)).toBe(expected);
  });

  it('whose parts do not make a whole are refused', () => {
    const short = {
      code: 'R-000',
      parts: [
        ['HFC-32', '0.5'],
        ['HFC-125', '0.4'],
      ],
    } as const;
    expect(() => gasesOfBlend(short, decimal('1'))).toThrow('make 0.9 of it');
  });
});

const part = (value: string, unit: string): FuelPart => ({
  value: quantity(value, unit, 'rate'),
  source: 'GB/T 32151',
  measured: false,
});
const fuel = (ncv: FuelPart, cc: FuelPart, oxidation: string) => ({
  netCalorificValue: ncv,
  carbonContent: cc,
  oxidation: part(oxidation, 'ratio'),
});

describe('WE-15 the Chinese method for fuel: AD × NCV × CC × OF × 44/12', () => {
  it.each([
    [
      '10,000 Nm³ gas, guideline',
      '1',
      '万 Nm3',
      ['389.31', 'GJ fuel/万 Nm3'],
      ['0.0153', 't/GJ fuel'],
      '0.99',
      '21.6219',
    ],
    [
      '1 Nm³ gas, EFDB',
      '1',
      'Nm3',
      ['0.038931', 'GJ fuel/Nm3'],
      ['15.242055', 't/TJ fuel'],
      '0.99',
      '0.0021540',
    ],
    ['1 t diesel, EFDB', '1', 't', ['42.652', 'GJ fuel/t'], ['0.020480956', 't/GJ fuel'], '0.99', '3.1710'],
    ['1 t diesel, guideline', '1', 't', ['43.33', 'GJ fuel/t'], ['0.0202', 't/GJ fuel'], '0.98', '3.1451'],
    ['1 t petrol', '1000', 'kg', ['44.80', 'GJ fuel/t'], ['0.0189', 't/GJ fuel'], '0.98', '3.0425'],
  ] as const)('%s', (_name, amount, unit, ncv, cc, oxidation, expected) => {
    const places = expected.split('.')[1]?.length ?? 0;
    const burnt = burn(quantity(amount, unit), fuel(part(ncv[0], ncv[1]), part(cc[0], cc[1]), oxidation));
    expect(burnt.tonnesCo2.toDecimalPlaces(places).toFixed(places)).toBe(expected);
  });

  it('explains itself part by part', () => {
    const burnt = burn(quantity('2', 't'), fuel(part('42', 'GJ fuel/t'), part('0.02', 't/GJ fuel'), '1'));
    expect(burnt.steps).toEqual(['2 t', '42 GJ fuel/t', '0.02 t/GJ fuel', '1 ratio', '44/12', '6.16 t CO2']);
  });

  it('takes a part that was measured in place of the default, and nothing else changes', () => {
    const base = fuel(part('42', 'GJ fuel/t'), part('0.02', 't/GJ fuel'), '1');
    const measured = { ...base, netCalorificValue: { ...part('21', 'GJ fuel/t'), measured: true } };
    expect(rounded(burn(quantity('2', 't'), measured).tonnesCo2, 10)).toBe('3.08');
  });

  it('refuses a calorific value of another fuel unit: GJ per litre for tonnes', () => {
    const perLitre = fuel(part('35', 'GJ fuel/L'), part('0.02', 't/GJ fuel'), '1');
    expect(() => burn(quantity('2', 't'), perLitre)).toThrow(QuantityError);
  });
});

describe('gases', () => {
  it.each([
    ['HCFC-141b', true],
    ['CFC-12', true],
    ['R-22', true],
    ['HFC-32', false],
    ['R-410A', false],
    ['CH4', false],
  ])('%s is of the Montreal Protocol: %s', (gas, outside) => {
    expect(isMontrealGas(gas)).toBe(outside);
  });

  it.each([
    ['fossil', '29.8'],
    ['biogenic', '27'],
  ] as const)('of %s methane take the potential of their origin', (origin, potential) => {
    expect(canonical(potentialOf(AR6, 'CH4', origin))).toBe(potential);
    expect(canonical(potentialOf(AR5, 'CH4', origin))).toBe('28');
  });

  it('each keep their potential and their equivalent, and CO2 is 1 of itself', () => {
    const { set, gases } = equivalentOf([kg('CO2', '5'), kg('CH4', '2')], AR5);
    expect(set).toBe('AR5');
    expect(gases.map((each) => [each.gas, canonical(each.potential), canonical(each.equivalent)])).toEqual([
      ['CO2', '1', '5'],
      ['CH4', '28', '56'],
    ]);
  });

  it('of biomass: methane within the scopes, CO2 beside them', () => {
    const burnt = equivalentOf(
      [kg('CO2', '5', 'biogenic'), kg('CH4', '2', 'biogenic'), kg('R-22', '1')],
      AR5,
    );
    expect([burnt.total, burnt.biogenicCo2, burnt.outsideScopes].map(canonical)).toEqual(['56', '5', '1760']);
  });

  it('of a blend are fossil, and by their shares', () => {
    const blend = {
      code: 'R-1',
      parts: [
        ['HFC-32', '0.25'],
        ['HFC-125', '0.75'],
      ],
    } as const;
    expect(gasesOfBlend(blend, decimal('8'))).toEqual([kg('HFC-32', '2'), kg('HFC-125', '6')]);
  });
});

describe('a fuel whose unit has no calorific value', () => {
  it('is refused by name', () => {
    const sack = { ...quantity('2', 't'), unit: { ...quantity('2', 't').unit, code: 'sack' } };
    const one = fuel(part('42', 'GJ fuel/t'), part('0.02', 't/GJ fuel'), '1');
    expect(() => burn(sack, one)).toThrow('A calorific value per sack has no unit.');
    expect(() => burn(sack, one)).toThrow(expect.objectContaining({ slip: 'unknown-unit' }));
  });
});
