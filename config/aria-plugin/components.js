const aria = {
  'aria-label': '',
  'aria-role': '',
  'aria-hidden': '',
  'aria-disabled': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-live': '',
};

exports.components = Object.fromEntries(['View', 'Text', 'Image', 'Input'].map(name => [name, aria]));
