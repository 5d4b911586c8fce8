export default definePageConfig({ navigationBarTitleText: '找部门', onReachBottomDistance: 200 });
