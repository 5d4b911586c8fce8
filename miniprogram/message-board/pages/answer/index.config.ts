export default definePageConfig({ navigationBarTitleText: '典型政策问答' });
