/** Names of a structure's fields that hold no usable value after parsing: numbers and dates that are none. */
export function holesIn(thing) {
  return Object.entries(thing)
    .filter(([name, value]) => !name.startsWith('_') && isHole(value))
    .map(([name, value]) => `${thing.constructor.name}.${name}=${value}`);
}

const isHole = value => value === undefined || Number.isNaN(value) || (value instanceof Date && Number.isNaN(value.getTime()));
