export default definePageConfig({ navigationBarTitleText: '搜政策', onReachBottomDistance: 200 });
