export default definePageConfig({ navigationBarTitleText: '留言公开' });
