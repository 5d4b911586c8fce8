export default definePageConfig({ navigationBarTitleText: '登记废止' });
