import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './decimal';
import {
  addQuantities,
  convertQuantity,
  divideQuantities,
  multiplyQuantities,
  type Nature,
  QuantityError,
  quantity,
  subtractQuantities,
  totalQuantities,
} from './quantity';
import { findUnit, type Unit } from './unit';

const unit = (text: string) => findUnit(text) as Unit;
const said = ({ value, unit: { code } }: { value: Parameters<typeof canonical>[0]; unit: Unit }) =>
  `${canonical(value)} ${code}`;

describe('quantities', () => {
  it('of one kind add in the unit of the first', () => {
    expect(said(addQuantities(quantity('1', 'MWh'), quantity('500', 'kWh')))).toBe('1.5 MWh');
    expect(said(subtractQuantities(quantity('1', 't'), quantity('1', 'lb')))).toBe('0.99954640763 t');
  });

  it.each([
    ['12', 'MWh', 'flow', '3', 'MW', 'flow', 'power-not-energy'],
    ['12', 'MWh', 'flow', '3', 'MWh fuel', 'flow', 'kind'],
    ['12', 'vehicles', 'flow', '3', 'vehicles', 'stock', 'stock-not-flow'],
    ['12', 't CO2', 'flow', '3', 't CO2e', 'flow', 'co2-not-co2e'],
  ] as const)('%s %s (%s) and %s %s (%s) are not added: %s', (a, unitA, natureA, b, unitB, natureB, slip) => {
    const adding = () =>
      addQuantities(quantity(a, unitA, natureA as Nature), quantity(b, unitB, natureB as Nature));
    expect(adding).toThrow(QuantityError);
    expect(adding).toThrow(expect.objectContaining({ slip }));
  });

  it('meet their factor in whatever units both were written', () => {
    const electricity = quantity('1000', 'MWh');
    for (const [value, per] of [
      ['0.5703', 't CO2/MWh'],
      ['0.5703', 'kg CO2/kWh'],
      ['570.3', 'g CO2/kWh'],
    ] as const) {
      expect(said(multiplyQuantities(electricity, quantity(value, per, 'rate'), unit('t CO2')))).toBe(
        '570.3 t CO2',
      );
    }
  });

  it('do not meet a factor of another kind: electricity has no kg per litre', () => {
    const wrong = () =>
      multiplyQuantities(quantity('5', 'kWh'), quantity('2.6', 'kg CO2/L', 'rate'), unit('kg CO2'));
    expect(wrong).toThrow('kWh × kg CO2/L');
    expect(wrong).toThrow(QuantityError);
  });

  // WE-08: US EPA, 1,559 lb CO2/MWh and 823.1 lb/MWh.
  it('convert the pound exactly', () => {
    const epa = convertQuantity(quantity('1559', 'lb CO2/MWh', 'rate'), unit('t CO2/kWh'));
    expect(canonical(epa.value)).toBe('0.00070715050483');
    const other = convertQuantity(quantity('823.1', 'lb CO2/MWh', 'rate'), unit('kg CO2/kWh'));
    expect(canonical(other.value)).toBe('0.373351879747');
  });

  it('divide into a rate, and by zero into none', () => {
    const it = quantity('120', 'GWh');
    const rate = divideQuantities(quantity('143', 'GWh'), it, unit('ratio'));
    expect(rate && canonical(rate.value)).toBe(`1.191${'6'.repeat(55)}7`);
    expect(rate?.nature).toBe('rate');
    expect(divideQuantities(it, quantity('0', 'MWh'), unit('ratio'))).toBeNull();
    expect(() => divideQuantities(it, quantity('1', 'm2'), unit('ratio'))).toThrow(QuantityError);
  });

  it('of nothing total to zero of the unit asked for', () => {
    expect(said(totalQuantities([], unit('t CO2e')))).toBe('0 t CO2e');
  });

  it('total to the same however they are ordered, divided and written', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.array(fc.boolean()), (values, inTonnes) => {
        const kilograms = values.map((value) => quantity(String(value), 'kg'));
        const mixed = kilograms
          .map((each, index) => (inTonnes[index] ? convertQuantity(each, unit('t')) : each))
          .reverse();
        const [one, other] = [totalQuantities(kilograms, unit('g')), totalQuantities(mixed, unit('t'))];
        expect(canonical(convertQuantity(other, unit('g')).value)).toBe(canonical(one.value));
      }),
    );
  });
});

describe('the nature of a quantity', () => {
  const stock = quantity('3', 'vehicles', 'stock');

  it('is a flow unless said otherwise, and stays what it is', () => {
    expect(quantity('3', 'MWh').nature).toBe('flow');
    expect(convertQuantity(stock, unit('vehicle')).nature).toBe('stock');
    expect(addQuantities(stock, stock)).toMatchObject({ nature: 'stock' });
    expect(totalQuantities([stock, stock], unit('vehicles'), 'stock')).toMatchObject({ nature: 'stock' });
    expect(totalQuantities([], unit('t')).nature).toBe('flow');
  });

  it('of a product is that of the amount, not of the rate', () => {
    const rate = quantity('2', 't CO2/vehicle', 'rate');
    expect(multiplyQuantities(stock, rate, unit('t CO2')).nature).toBe('stock');
    expect(multiplyQuantities(rate, stock, unit('t CO2')).nature).toBe('stock');
    expect(multiplyQuantities(rate, quantity('1', 'ratio', 'rate'), unit('t CO2/vehicle')).nature).toBe(
      'rate',
    );
  });

  it('keeps a stock from a flow, and says so', () => {
    const adding = () => subtractQuantities(quantity('1', 'vehicles'), stock);
    expect(adding).toThrow('vehicles is a flow and vehicles is a stock: they are not added.');
    expect(() => totalQuantities([stock], unit('vehicles'))).toThrow(QuantityError);
  });
});

it.each([
  ['1', 'bushel', 'There is no unit “bushel”.'],
  ['1', '', 'There is no unit “”.'],
])('%s “%s” is no quantity', (value, text, sentence) => {
  expect(() => quantity(value, text)).toThrow(sentence);
  expect(() => quantity(value, text)).toThrow(
    expect.objectContaining({ slip: 'unknown-unit', name: 'QuantityError' }),
  );
});

it.each([
  ['143', 'GWh', '120000', 'MWh', 'ratio', `1.191${'6'.repeat(55)}7`],
  ['6', 't CO2', '3', 'MWh', 'kg CO2/kWh', '2'],
  ['6', 'kg', '4', 'm3', 't/m3', '0.0015'],
])('%s %s ÷ %s %s in %s is %s', (a, unitA, b, unitB, to, expected) => {
  const quotient = divideQuantities(quantity(a, unitA), quantity(b, unitB), unit(to));
  expect(quotient && canonical(quotient.value)).toBe(expected);
  expect(quotient?.unit.code).toBe(unit(to).code);
});
