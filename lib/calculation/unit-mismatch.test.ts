import { describe, expect, it } from 'vitest';
import { findUnit, type Unit } from './unit';
import { mismatch } from './unit-mismatch';

const unit = (text: string) => findUnit(text) as Unit;

describe('units that do not go together', () => {
  it.each([
    ['MW', 'MWh', 'power-not-energy'],
    ['MWh', 'kW', 'energy-not-power'],
    ['kg', 'L', 'mass-not-volume'],
    ['m3', 't', 'mass-not-volume'],
    ['m3', 'Nm3', 'volume-not-standard'],
    ['t CO2', 't CO2e', 'co2-not-co2e'],
    ['kg CH4', 't CO2e AR5', 'co2-not-co2e'],
    ['t CO2e AR5', 't CO2e AR6', 'gwp-set'],
    ['t CO2e', 't CO2e AR6', 'gwp-set'],
    ['RMB 2023', 'RMB 2024', 'price-year'],
    ['RMB', 'USD', 'kind'],
    ['kWh', 'GJ', 'kind'],
    ['kWh', 'kWh fuel', 'kind'],
    ['kg CO2', 'kg CH4', 'kind'],
    ['parcels', 'orders', 'kind'],
    ['kWh/m2', 'kWh fuel/m2', 'kind'],
    ['kWh', 't', 'dimension'],
    ['kWh/m2', 'kWh', 'dimension'],
    ['%', 'MWh', 'dimension'],
    ['MWh', '%', 'dimension'],
    ['m2', 'L', 'dimension'],
    ['kWh/t', 'kWh/L', 'dimension'],
    ['kWh/L', 'kWh/t', 'dimension'],
    ['h', 'kWh', 'dimension'],
    ['kg CO2/kWh', 'kg CO2e/kWh', 'kind'],
  ])('%s for %s: %s', (from, to, slip) => {
    expect(mismatch(unit(from), unit(to))?.slip).toBe(slip);
  });

  it('are both named, with what they measure', () => {
    expect(mismatch(unit('MW'), unit('MWh'))?.sentence).toBe(
      'MW (energy of electricity per time) is not MWh (energy of electricity): a capacity becomes energy only with the hours it ran.',
    );
  });

  it('are none where one converts into the other', () => {
    expect(mismatch(unit('L/kWh'), unit('m3/MWh'))).toBeNull();
  });
});
