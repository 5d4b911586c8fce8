export default definePageConfig({ navigationBarTitleText: '公报', enableShareAppMessage: true });
