import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, decimal } from './decimal';
import { formatDimension } from './dimension';
import { convert, findUnit, type Unit, unitKey } from './unit';
import { NAMED_UNITS } from './unit-atoms';

const unit = (text: string): Unit => {
  const found = findUnit(text);
  if (!found) throw new Error(`No unit ${text}`);
  return found;
};

const converted = (amount: string, from: string, to: string) => {
  const result = convert(decimal(amount), unit(from), unit(to));
  return result && canonical(result);
};

describe('units', () => {
  it.each([
    ['1234.5', 'kg', 't', '1.2345'],
    ['8', 'GWh', 'MWh', '8000'],
    ['1', 'kWh', 'MWh', '0.001'],
    ['100', '度', 'kWh', '100'],
    ['5', 'm³', 'L', '5000'],
    ['3', 'kg CO₂e', 't CO2e', '0.003'],
    ['2', '万kWh', 'MWh', '20'],
    ['3', '亿千瓦时', 'GWh', '300'],
    ['1.5', '万吨', 't', '15000'],
    ['1', 'kWh heat', 'MJ', '3.6'],
    ['1', 'tce', 'kgce', '1000'],
    ['1', 'tce', 'GJ of standard coal', null],
    ['1', 'therm', 'mmBtu', '0.1'],
    ['1', 'lb', 'kg', '0.45359237'],
    ['1', 'L/kWh', 'm3/MWh', '1'],
    ['2', 'RMB million', 'RMB', '2000000'],
    ['1', 't km', 'kg km', '1000'],
    ['5', 'kWh/1,000 parcels', 'kWh/parcel', '0.005'],
    ['15', '%', 'ratio', '0.15'],
    ['1', 'd', 'h', '24'],
    ['1', 'g CO2e/order', 'kg CO2e/order', '0.001'],
  ])('%s %s is, in another unit', (amount, from, to, expected) => {
    if (expected === null) expect(findUnit(to)).toBeNull();
    else expect(converted(amount, from, to)).toBe(expected);
  });

  it('are multiplied before they are divided: 1 MJ is 1/3.6 kWh to 60 digits', () => {
    expect(converted('9', 'MJ electricity', 'kWh')).toBe('2.5');
    expect(converted('1', 'MJ electricity', 'kWh')).toBe(`0.2${'7'.repeat(58)}8`);
  });

  it('of the same text, however it is spelt, are the same', () => {
    for (const spelling of ['t CO2e', 't CO₂e', 'tCO2e', 'T co2E', '吨 CO2e', 't  CO2e']) {
      expect(unit(spelling)).toEqual(unit('t CO2e'));
    }
  });

  it('divide by what follows a slash, with blanks around it or without', () => {
    for (const spelling of ['kWh/m2', 'kWh / m²', 'kWh /m2', 'kWh/ m2', 'kWh  /  m2']) {
      expect(unit(spelling)).toEqual(unit('kWh/m2'));
    }
  });

  it.each([
    ['MW', 'MWh'],
    ['GJ', 'MWh'],
    ['kg', 'L'],
    ['m3', 'Nm3'],
    ['t CO2', 't CO2e'],
    ['t CO2e AR5', 't CO2e AR6'],
    ['kWh', 'kWh fuel'],
    ['mmBtu (HHV)', 'mmBtu (LHV)'],
    ['RMB 2023', 'RMB 2024'],
    ['RMB', 'USD'],
    ['parcels', 'orders'],
    ['kWh/m2', 'kWh/parcel'],
  ])('%s is not made into %s', (from, to) => {
    expect(converted('1', from, to)).toBeNull();
  });

  it.each(['bushel', '', 'kWh/', '/kWh', 'CO2', 'parcels CO2', 't AR5', '万', 'kWh per m2', '1e3 kWh'])(
    'that nobody knows are not guessed: "%s"',
    (text) => {
      expect(findUnit(text)).toBeNull();
    },
  );

  it.each([
    ['kg CO2e AR5/kWh', 'mass of CO2e under AR5 per energy of electricity'],
    ['MW', 'energy of electricity per time'],
    ['t km', 'length × mass'],
    ['t CO2e/RMB million 2023', 'mass of CO2e per currency of RMB at prices of 2023'],
    ['kg HFC-32', 'mass of HFC-32'],
    ['h/person', 'time per count of person'],
    ['%', 'a plain number'],
  ])('%s measures %s', (text, expected) => {
    expect(formatDimension(unit(text).dimension)).toBe(expected);
  });

  it('of every name read back as themselves', () => {
    for (const { code, names } of NAMED_UNITS) {
      for (const name of names) expect([name, unit(name)]).toEqual([name, unit(code)]);
      expect(unit(unit(code).code)).toEqual(unit(code));
    }
  });

  it('lead back exactly through any finer unit of a power of ten', () => {
    const amounts = fc.bigInt(-(10n ** 20n), 10n ** 20n).map((digits) => decimal(String(digits)));
    const pairs = fc.constantFrom(['t', 'kg'], ['GWh', 'kWh'], ['m3', 'L'], ['RMB million', 'RMB']);
    fc.assert(
      fc.property(amounts, pairs, (amount, pair) => {
        const [coarse, fine] = pair as [string, string];
        const there = convert(amount, unit(coarse), unit(fine));
        const back = there && convert(there, unit(fine), unit(coarse));
        expect(back && canonical(back)).toBe(canonical(amount));
      }),
    );
  });
});

describe('the spelling of a unit', () => {
  it.each([
    ['kg CH₄', 'kg CH4'],
    ['kg SF₆', 'kg SF6'],
    ['kg NF₃', 'kg NF3'],
    ['kg CO₂', 'kg CO2'],
    ['kWh/m²', 'kWh/m2'],
    ['t·km', 't km'],
    ['t⋅km', 't km'],
    [' kWh  /  m2 ', 'kWh/m2'],
    ['kg hfc134A', 'kg HFC-134a'],
    ['kg R-410A', 'kg R-410a'],
    ['t CO2e (AR5)', 't CO2e AR5'],
    ['RMB (2023)', 'RMB 2023'],
    ['万千瓦时', '万 kWh'],
    ['元', 'RMB'],
    ['tonnes CO2eq', 't CO2e'],
    ['Orders', 'orders'],
    ['order', 'orders'],
    ['1', 'ratio'],
  ])('%s is %s', (text, code) => {
    expect(unit(text).code).toBe(code);
  });

  it('is compared without blanks, in small letters, with plain digits', () => {
    expect(unitKey(' kg CO₂e / kWh ')).toBe('kgco2e/kwh');
    expect(unitKey('T  CO2E')).toBe(unitKey('t CO2e'));
  });

  it.each([
    't CO2 AR5',
    't CO2e 2023',
    'RMB AR5',
    'AR5',
    '2023',
    'vehicles 2023',
    'RMB CO2',
    'kWh/bushel',
    'bushel/kWh',
    't CO2e per order',
    'kWh kWhh',
    '1e3',
    '2万kWh',
  ])('“%s” says nothing that is known', (text) => {
    expect(findUnit(text)).toBeNull();
  });
});

describe('what a unit measures', () => {
  it.each([
    ['1/h', 'one per time'],
    ['km km', 'length to the power 2'],
    ['t/km/km', 'mass per length to the power 2'],
    ['kWh/kWh', 'a plain number'],
    ['kWh/kWh fuel', 'energy of electricity per energy of fuel'],
    ['MW h', 'energy of electricity'],
    ['t km/order/d', 'length × mass per count of order per time'],
  ])('%s: %s', (text, measured) => {
    expect(formatDimension(unit(text).dimension)).toBe(measured);
  });

  it.each([
    ['1', 'kg/kWh', 't/MWh', '1'],
    ['3.6', 't/GJ fuel', 't/kWh fuel', '0.01296'],
    ['7', 'RMB million/1,000 persons', 'RMB/person', '7000'],
    ['24', 'MW h', 'MWh', '24'],
    ['5', '100 km', 'km', '500'],
    ['1', '万亿 RMB', '亿 RMB', '10000'],
  ])('%s %s in %s is %s', (amount, from, to, expected) => {
    expect(converted(amount, from, to)).toBe(expected);
  });
});
