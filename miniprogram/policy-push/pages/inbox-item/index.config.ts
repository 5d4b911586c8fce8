export default definePageConfig({ navigationBarTitleText: '为您匹配' });
