export default definePageConfig({ navigationBarTitleText: '县政府公报', enableShareAppMessage: true });
