export default definePageConfig({ navigationBarTitleText: '典型问答' });
