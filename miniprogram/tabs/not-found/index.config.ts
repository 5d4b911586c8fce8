export default definePageConfig({ navigationBarTitleText: '没找到这一页' });
