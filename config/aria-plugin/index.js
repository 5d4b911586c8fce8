const { resolve } = require('node:path');
const { components } = require('./components');

// Taro's WeChat templates drop every aria-* property; this adds them to the components we use.
module.exports = ctx =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, components);
      const runtime = resolve(__dirname, 'runtime.js');
      platform.runtimePath = [].concat(platform.runtimePath, runtime);
    },
  });
