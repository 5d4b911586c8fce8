export default defineAppConfig({
  pages: ['tabs/home/index', 'tabs/policy/index', 'tabs/mine/index', 'tabs/not-found/index'],
  subPackages: [
    { root: 'policy', pages: ['pages/search/index', 'pages/policy-detail/index'] },
    { root: 'interpretation', pages: ['pages/list/index', 'pages/detail/index'] },
    { root: 'gazette', pages: ['pages/shelf/index', 'pages/issue/index', 'pages/reader/index'] },
    {
      root: 'message-board',
      pages: [
        'pages/write/index',
        'pages/mine/index',
        'pages/message/index',
        'pages/board/index',
        'pages/public-message/index',
        'pages/answers/index',
        'pages/answer/index',
      ],
    },
    {
      root: 'account',
      pages: [
        'pages/agencies/index',
        'pages/halls/index',
        'pages/divisions/index',
        'pages/identity/index',
        'pages/organisations/index',
        'pages/organisation/index',
        'pages/my-data/index',
        'pages/privacy/index',
      ],
    },
    {
      root: 'staff',
      pages: [
        'pages/sign-in/index',
        'pages/home/index',
        'pages/my-account/index',
        'pages/staff/index',
        'pages/staff-member/index',
        'pages/audit/index',
        'pages/drafts/index',
        'pages/draft/index',
        'pages/repeals/index',
      ],
    },
  ],
  // Our own bar is drawn by components/Page on every target; this only tells WeChat which pages are tabs.
  tabBar: {
    custom: true,
    color: '#63625B',
    selectedColor: '#27407D',
    backgroundColor: '#FFFDF8',
    list: [
      { pagePath: 'tabs/home/index', text: '首页' },
      { pagePath: 'tabs/policy/index', text: '政策' },
      { pagePath: 'tabs/mine/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '户晓',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F1E8',
    backgroundTextStyle: 'dark',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
});
