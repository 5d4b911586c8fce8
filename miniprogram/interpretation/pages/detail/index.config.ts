export default definePageConfig({ navigationBarTitleText: '一图读懂' });
