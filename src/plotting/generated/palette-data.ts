// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
/** Six hex digits per colour. */
export const PALETTE_COLORS = {
  Accent3:
    "7fc97fbeaed4fdc086",
  Accent4:
    "7fc97fbeaed4fdc086ffff99",
  Accent5:
    "7fc97fbeaed4fdc086ffff99386cb0",
  Accent6:
    "7fc97fbeaed4fdc086ffff99386cb0f0027f",
  Accent7:
    "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17",
  Accent8:
    "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666",
  Blues3:
    "3182bd9ecae1deebf7",
  Blues4:
    "2171b56baed6bdd7e7eff3ff",
  Blues5:
    "08519c3182bd6baed6bdd7e7eff3ff",
  Blues6:
    "08519c3182bd6baed69ecae1c6dbefeff3ff",
  Blues7:
    "0845942171b54292c66baed69ecae1c6dbefeff3ff",
  Blues8:
    "0845942171b54292c66baed69ecae1c6dbefdeebf7f7fbff",
  Blues9:
    "08306b08519c2171b54292c66baed69ecae1c6dbefdeebf7f7fbff",
  Bokeh3:
    "ec1557f05223f6a91b",
  Bokeh4:
    "ec1557f05223f6a91ba5cd39",
  Bokeh5:
    "ec1557f05223f6a91ba5cd3920b254",
  Bokeh6:
    "ec1557f05223f6a91ba5cd3920b25400aaae",
  Bokeh7:
    "ec1557f05223f6a91ba5cd3920b25400aaae892889",
  Bokeh8:
    "ec1557f05223f6a91ba5cd3920b25400aaae4998d3892889",
  BrBG3:
    "5ab4acf5f5f5d8b365",
  BrBG4:
    "01857180cdc1dfc27da6611a",
  BrBG5:
    "01857180cdc1f5f5f5dfc27da6611a",
  BrBG6:
    "01665e5ab4acc7eae5f6e8c3d8b3658c510a",
  BrBG7:
    "01665e5ab4acc7eae5f5f5f5f6e8c3d8b3658c510a",
  BrBG8:
    "01665e35978f80cdc1c7eae5f6e8c3dfc27dbf812d8c510a",
  BrBG9:
    "01665e35978f80cdc1c7eae5f5f5f5f6e8c3dfc27dbf812d8c510a",
  BrBG10:
    "003c3001665e35978f80cdc1c7eae5f6e8c3dfc27dbf812d8c510a543005",
  BrBG11:
    "003c3001665e35978f80cdc1c7eae5f5f5f5f6e8c3dfc27dbf812d8c510a543005",
  Bright3:
    "4477aaee6677228833",
  Bright4:
    "4477aaee6677228833ccbb44",
  Bright5:
    "4477aaee6677228833ccbb4466ccee",
  Bright6:
    "4477aaee6677228833ccbb4466cceeaa3377",
  Bright7:
    "4477aaee6677228833ccbb4466cceeaa3377bbbbbb",
  BuGn3:
    "2ca25f99d8c9e5f5f9",
  BuGn4:
    "238b4566c2a4b2e2e2edf8fb",
  BuGn5:
    "006d2c2ca25f66c2a4b2e2e2edf8fb",
  BuGn6:
    "006d2c2ca25f66c2a499d8c9ccece6edf8fb",
  BuGn7:
    "005824238b4541ae7666c2a499d8c9ccece6edf8fb",
  BuGn8:
    "005824238b4541ae7666c2a499d8c9ccece6e5f5f9f7fcfd",
  BuGn9:
    "00441b006d2c238b4541ae7666c2a499d8c9ccece6e5f5f9f7fcfd",
  BuPu3:
    "8856a79ebcdae0ecf4",
  BuPu4:
    "88419d8c96c6b3cde3edf8fb",
  BuPu5:
    "810f7c8856a78c96c6b3cde3edf8fb",
  BuPu6:
    "810f7c8856a78c96c69ebcdabfd3e6edf8fb",
  BuPu7:
    "6e016b88419d8c6bb18c96c69ebcdabfd3e6edf8fb",
  BuPu8:
    "6e016b88419d8c6bb18c96c69ebcdabfd3e6e0ecf4f7fcfd",
  BuPu9:
    "4d004b810f7c88419d8c6bb18c96c69ebcdabfd3e6e0ecf4f7fcfd",
  BuRd3:
    "2166acf7f7f7b2182b",
  BuRd4:
    "2166acbbdaeafac9b0b2182b",
  BuRd5:
    "2166ac92c5def7f7f7f4a582b2182b",
  BuRd6:
    "2166ac72b1d3d8e8f1fbe0d0e8896cb2182b",
  BuRd7:
    "2166ac5da3cbbbdaeaf7f7f7fac9b0e0775eb2182b",
  BuRd8:
    "2166ac4e9ac6a3cee3e1ecf3fae7dbf6b495da6954b2182b",
  BuRd9:
    "2166ac4393c392c5ded1e5f0f7f7f7fddbc7f4a582d6604db2182b",
  Category10_3:
    "1f77b4ff7f0e2ca02c",
  Category10_4:
    "1f77b4ff7f0e2ca02cd62728",
  Category10_5:
    "1f77b4ff7f0e2ca02cd627289467bd",
  Category10_6:
    "1f77b4ff7f0e2ca02cd627289467bd8c564b",
  Category10_7:
    "1f77b4ff7f0e2ca02cd627289467bd8c564be377c2",
  Category10_8:
    "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7f",
  Category10_9:
    "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd22",
  Category10_10:
    "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf",
  Category20_3:
    "1f77b4aec7e8ff7f0e",
  Category20_4:
    "1f77b4aec7e8ff7f0effbb78",
  Category20_5:
    "1f77b4aec7e8ff7f0effbb782ca02c",
  Category20_6:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8a",
  Category20_7:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728",
  Category20_8:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff9896",
  Category20_9:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bd",
  Category20_10:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d5",
  Category20_11:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564b",
  Category20_12:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94",
  Category20_13:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2",
  Category20_14:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d2",
  Category20_15:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7f",
  Category20_16:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7",
  Category20_17:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22",
  Category20_18:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d",
  Category20_19:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d17becf",
  Category20_20:
    "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d17becf9edae5",
  Category20b_3:
    "393b795254a36b6ecf",
  Category20b_4:
    "393b795254a36b6ecf9c9ede",
  Category20b_5:
    "393b795254a36b6ecf9c9ede637939",
  Category20b_6:
    "393b795254a36b6ecf9c9ede6379398ca252",
  Category20b_7:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6b",
  Category20b_8:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c",
  Category20b_9:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31",
  Category20b_10:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39",
  Category20b_11:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52",
  Category20b_12:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94",
  Category20b_13:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39",
  Category20b_14:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494a",
  Category20b_15:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616b",
  Category20b_16:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616be7969c",
  Category20b_17:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616be7969c7b4173",
  Category20b_18:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616be7969c7b4173a55194",
  Category20b_19:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616be7969c7b4173a55194ce6dbd",
  Category20b_20:
    "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616be7969c7b4173a55194ce6dbdde9ed6",
  Category20c_3:
    "3182bd6baed69ecae1",
  Category20c_4:
    "3182bd6baed69ecae1c6dbef",
  Category20c_5:
    "3182bd6baed69ecae1c6dbefe6550d",
  Category20c_6:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3c",
  Category20c_7:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6b",
  Category20c_8:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a2",
  Category20c_9:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a354",
  Category20c_10:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476",
  Category20c_11:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99b",
  Category20c_12:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0",
  Category20c_13:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb1",
  Category20c_14:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8",
  Category20c_15:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddc",
  Category20c_16:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddcdadaeb",
  Category20c_17:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddcdadaeb636363",
  Category20c_18:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddcdadaeb636363969696",
  Category20c_19:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddcdadaeb636363969696bdbdbd",
  Category20c_20:
    "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddcdadaeb636363969696bdbdbdd9d9d9",
  Cividis3:
    "00204c7b7b78ffe945",
  Cividis4:
    "00204c565c6ca69c75ffe945",
  Cividis5:
    "00204c404c6b7b7b78bcae6effe945",
  Cividis6:
    "00204c31446b666870958f78cab969ffe945",
  Cividis7:
    "00204c223d6c565c6c7b7b78a69c75d3c065ffe945",
  Cividis8:
    "00204c15396d49536b6c6d728d8878b2a672d9c661ffe945",
  Cividis9:
    "00204c01356e404c6b5f636e7b7b789b9377bcae6edfcb5dffe945",
  Cividis10:
    "00204c00336e37476b565c6c6f7073898578a69c75c3b46ce3cd5bffe945",
  Cividis11:
    "00204c00316f31446b4d556b6668707b7b78958f78aea373cab969e6d059ffe945",
  Cividis256:
    "00204c00204e00215000225100235300235500245600255800265a00265b00275d00285f002861002963002a64002a66002b68002c6a002d6c002d6d002e6e002e6f002f6f002f6f00306f00316f00316f00326e00336e00346e00346e01356e06366e0a376d0e376d12386d15396d17396d1a3a6c1c3b6c1e3c6c203c6c223d6c243e6c263e6c273f6c29406b2b416b2c416b2e426b2f436b31446b32446b33456b35466b36466b37476b38486b3a496b3b496b3c4a6b3d4b6b3e4b6b404c6b414d6b424e6b434e6b444f6b45506b46506b47516b48526b49536b4a536b4b546b4c556b4d556b4e566b4f576c50586c51586c52596c535a6c545a6c555b6c565c6c575d6d585d6d595e6d5a5f6d5b5f6d5c606d5d616e5e626e5f626e5f636e60646e61656f62656f63666f64676f65676f666870676970686a70686a70696b716a6c716b6d716c6d726d6e726e6f726f6f726f70737071737172737272747373747474757575757575757676767777767878767978777a79777b7a777b7b787c7b787d7c787e7d787f7e78807e78817f788280788381788481788582788683788784788885788985788a86788b87788c88788d88788e89788f8a78908b78918c78928c78938d78948e78958f78968f779790779891779992779a93779b93779c94779d95779e96769f9776a09876a19876a29976a39a75a49b75a59c75a69c75a79d75a89e74a99f74aaa074aba174aca173ada273aea373afa473b0a572b1a672b2a672b4a771b5a871b6a971b7aa70b8ab70b9ab70baac6fbbad6fbcae6ebdaf6ebeb06ebfb16dc0b16dc1b26cc2b36cc3b46cc5b56bc6b66bc7b76ac8b86ac9b869cab969cbba68ccbb68cdbc67cebd67d0be66d1bf66d2c065d3c065d4c164d5c263d6c363d7c462d8c561d9c661dbc760dcc860ddc95fdeca5edfcb5de0cb5de1cc5ce3cd5be4ce5be5cf5ae6d059e7d158e8d257e9d356ebd456ecd555edd654eed753efd852f0d951f1da50f3db4ff4dc4ef5dd4df6de4cf7df4bf9e049fae048fbe147fce246fde345ffe443ffe542ffe642ffe743ffe844ffe945",
  Colorblind3:
    "0072b2e69f00f0e442",
  Colorblind4:
    "0072b2e69f00f0e442009e73",
  Colorblind5:
    "0072b2e69f00f0e442009e7356b4e9",
  Colorblind6:
    "0072b2e69f00f0e442009e7356b4e9d55e00",
  Colorblind7:
    "0072b2e69f00f0e442009e7356b4e9d55e00cc79a7",
  Colorblind8:
    "0072b2e69f00f0e442009e7356b4e9d55e00cc79a7000000",
  Dark2_3:
    "1b9e77d95f027570b3",
  Dark2_4:
    "1b9e77d95f027570b3e7298a",
  Dark2_5:
    "1b9e77d95f027570b3e7298a66a61e",
  Dark2_6:
    "1b9e77d95f027570b3e7298a66a61ee6ab02",
  Dark2_7:
    "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d",
  Dark2_8:
    "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666",
  DarkText:
    "222255225555225522666633663333555555",
  GnBu3:
    "43a2caa8ddb5e0f3db",
  GnBu4:
    "2b8cbe7bccc4bae4bcf0f9e8",
  GnBu5:
    "0868ac43a2ca7bccc4bae4bcf0f9e8",
  GnBu6:
    "0868ac43a2ca7bccc4a8ddb5ccebc5f0f9e8",
  GnBu7:
    "08589e2b8cbe4eb3d37bccc4a8ddb5ccebc5f0f9e8",
  GnBu8:
    "08589e2b8cbe4eb3d37bccc4a8ddb5ccebc5e0f3dbf7fcf0",
  GnBu9:
    "0840810868ac2b8cbe4eb3d37bccc4a8ddb5ccebc5e0f3dbf7fcf0",
  Greens3:
    "31a354a1d99be5f5e0",
  Greens4:
    "238b4574c476bae4b3edf8e9",
  Greens5:
    "006d2c31a35474c476bae4b3edf8e9",
  Greens6:
    "006d2c31a35474c476a1d99bc7e9c0edf8e9",
  Greens7:
    "005a32238b4541ab5d74c476a1d99bc7e9c0edf8e9",
  Greens8:
    "005a32238b4541ab5d74c476a1d99bc7e9c0e5f5e0f7fcf5",
  Greens9:
    "00441b006d2c238b4541ab5d74c476a1d99bc7e9c0e5f5e0f7fcf5",
  Greys3:
    "636363bdbdbdf0f0f0",
  Greys4:
    "525252969696ccccccf7f7f7",
  Greys5:
    "252525636363969696ccccccf7f7f7",
  Greys6:
    "252525636363969696bdbdbdd9d9d9f7f7f7",
  Greys7:
    "252525525252737373969696bdbdbdd9d9d9f7f7f7",
  Greys8:
    "252525525252737373969696bdbdbdd9d9d9f0f0f0ffffff",
  Greys9:
    "000000252525525252737373969696bdbdbdd9d9d9f0f0f0ffffff",
  Greys10:
    "0000001c1c1c3838385555557171718d8d8daaaaaac6c6c6e2e2e2ffffff",
  Greys11:
    "0000001919193333334c4c4c6666667f7f7f999999b2b2b2cccccce5e5e5ffffff",
  Greys256:
    "0000000101010202020303030404040505050606060707070808080909090a0a0a0b0b0b0c0c0c0d0d0d0e0e0e0f0f0f1010101111111212121313131414141515151616161717171818181919191a1a1a1b1b1b1c1c1c1d1d1d1e1e1e1f1f1f2020202121212222222323232424242525252626262727272828282929292a2a2a2b2b2b2c2c2c2d2d2d2e2e2e2f2f2f3030303131313232323333333434343535353636363737373838383939393a3a3a3b3b3b3c3c3c3d3d3d3e3e3e3f3f3f4040404141414242424343434444444545454646464747474848484949494a4a4a4b4b4b4c4c4c4d4d4d4e4e4e4f4f4f5050505151515252525353535454545555555656565757575858585959595a5a5a5b5b5b5c5c5c5d5d5d5e5e5e5f5f5f6060606161616262626363636464646565656666666767676868686969696a6a6a6b6b6b6c6c6c6d6d6d6e6e6e6f6f6f7070707171717272727373737474747575757676767777777878787979797a7a7a7b7b7b7c7c7c7d7d7d7e7e7e7f7f7f8080808181818282828383838484848585858686868787878888888989898a8a8a8b8b8b8c8c8c8d8d8d8e8e8e8f8f8f9090909191919292929393939494949595959696969797979898989999999a9a9a9b9b9b9c9c9c9d9d9d9e9e9e9f9f9fa0a0a0a1a1a1a2a2a2a3a3a3a4a4a4a5a5a5a6a6a6a7a7a7a8a8a8a9a9a9aaaaaaabababacacacadadadaeaeaeafafafb0b0b0b1b1b1b2b2b2b3b3b3b4b4b4b5b5b5b6b6b6b7b7b7b8b8b8b9b9b9babababbbbbbbcbcbcbdbdbdbebebebfbfbfc0c0c0c1c1c1c2c2c2c3c3c3c4c4c4c5c5c5c6c6c6c7c7c7c8c8c8c9c9c9cacacacbcbcbcccccccdcdcdcecececfcfcfd0d0d0d1d1d1d2d2d2d3d3d3d4d4d4d5d5d5d6d6d6d7d7d7d8d8d8d9d9d9dadadadbdbdbdcdcdcdddddddedededfdfdfe0e0e0e1e1e1e2e2e2e3e3e3e4e4e4e5e5e5e6e6e6e7e7e7e8e8e8e9e9e9eaeaeaebebebecececedededeeeeeeefefeff0f0f0f1f1f1f2f2f2f3f3f3f4f4f4f5f5f5f6f6f6f7f7f7f8f8f8f9f9f9fafafafbfbfbfcfcfcfdfdfdfefefeffffff",
  HighContrast3:
    "004488ddaa33bb5566",
  Inferno3:
    "000003ba3655fcfea4",
  Inferno4:
    "000003781c6ded6825fcfea4",
  Inferno5:
    "000003550f6dba3655f98c09fcfea4",
  Inferno6:
    "000003410967932567dc5039fba40afcfea4",
  Inferno7:
    "00000332095d781c6dba3655ed6825fbb318fcfea4",
  Inferno8:
    "000003270b5263146e9e2963d24742f57c15fabf25fcfea4",
  Inferno9:
    "0000031f0c47550f6d88216aba3655e35832f98c09f8c931fcfea4",
  Inferno10:
    "0000031a0b404a0b6a781c6da42c60cd4247ed6825fb9906f7cf3afcfea4",
  Inferno11:
    "000003160b394109676a176e932567ba3655dc5039f2751afba40af6d542fcfea4",
  Inferno256:
    "00000300000400000601000701010901010b02010e02021003021204031404031605041806041b07051d08061f0906210a07230b07260d08280e082a0f092d10092f120a32130a34140b36160b39170b3b190b3e1a0b401c0c431d0c451f0c47200c4a220b4c240b4e260b50270b52290b542b0a562d0a582e0a5a300a5c32095d34095f3509603709613909623b09643c09653e0966400966410967430a68450a69460a69480b6a4a0b6a4b0c6b4d0c6b4f0d6c500d6c520e6c530e6d550f6d570f6d58106d5a116d5b116e5d126e5f126e60136e62146e63146e65156e66156e68166e6a176e6b176e6d186e6e186e70196e72196d731a6d751b6d761b6d781c6d7a1c6d7b1d6c7d1d6c7e1e6c801f6b811f6b83206b85206a86216a88216a8922698b22698d23698e24689024689125679325679526669626669827659928649b28649c29639e2963a02a62a12b61a32b61a42c60a62c5fa72d5fa92e5eab2e5dac2f5cae305baf315bb1315ab23259b43358b53357b73456b83556ba3655bb3754bd3753be3852bf3951c13a50c23b4fc43c4ec53d4dc73e4cc83e4bc93f4acb4049cc4148cd4247cf4446d04544d14643d24742d44841d54940d64a3fd74b3ed94d3dda4e3bdb4f3adc5039dd5238de5337df5436e05634e25733e35832e45a31e55b30e65c2ee65e2de75f2ce8612be9622aea6428eb6527ec6726ed6825ed6a23ee6c22ef6d21f06f1ff0701ef1721df2741cf2751af37719f37918f47a16f57c15f57e14f68012f68111f78310f7850ef8870df8880cf88a0bf98c09f98e08f99008fa9107fa9306fa9506fa9706fb9906fb9b06fb9d06fb9e07fba007fba208fba40afba60bfba80dfbaa0efbac10fbae12fbb014fbb116fbb318fbb51afbb71cfbb91efabb21fabd23fabf25fac128f9c32af9c52cf9c72ff8c931f8cb34f8cd37f7cf3af7d13cf6d33ff6d542f5d745f5d948f4db4bf4dc4ff3de52f3e056f3e259f2e45df2e660f1e864f1e968f1eb6cf1ed70f1ee74f1f079f1f27df2f381f2f485f3f689f4f78df5f891f6fa95f7fb99f9fc9dfafda0fcfea4",
  Iridescent3:
    "fefbe9fcf7d5f5f3c1",
  Iridescent4:
    "fefbe9fcf7d5f5f3c1eaf0b5",
  Iridescent5:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbf",
  Iridescent6:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7ca",
  Iridescent7:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2",
  Iridescent8:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8",
  Iridescent9:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc",
  Iridescent10:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e1",
  Iridescent11:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe4",
  Iridescent12:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e7",
  Iridescent13:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce7",
  Iridescent14:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e4",
  Iridescent15:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd",
  Iridescent16:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d2",
  Iridescent17:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d29b8ac4",
  Iridescent18:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d29b8ac49d7db2",
  Iridescent19:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d29b8ac49d7db29a709e",
  Iridescent20:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d29b8ac49d7db29a709e906388",
  Iridescent21:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d29b8ac49d7db29a709e906388805770",
  Iridescent22:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d29b8ac49d7db29a709e906388805770684957",
  Iridescent23:
    "fefbe9fcf7d5f5f3c1eaf0b5ddecbfd0e7cac2e3d2b5ddd8a8d8dc9bd2e18dcbe481c4e77bbce77eb2e488a5dd9398d29b8ac49d7db29a709e90638880577068495746353a",
  Light3:
    "77aaddee8866eedd88",
  Light4:
    "77aaddee8866eedd88ffaabb",
  Light5:
    "77aaddee8866eedd88ffaabb99ddff",
  Light6:
    "77aaddee8866eedd88ffaabb99ddff44bb99",
  Light7:
    "77aaddee8866eedd88ffaabb99ddff44bb99bbcc33",
  Light8:
    "77aaddee8866eedd88ffaabb99ddff44bb99bbcc33aaaa00",
  Light9:
    "77aaddee8866eedd88ffaabb99ddff44bb99bbcc33aaaa00dddddd",
  Magma3:
    "000003b53679fbfcbf",
  Magma4:
    "000003711f81f0605dfbfcbf",
  Magma5:
    "0000034f117bb53679fb8660fbfcbf",
  Magma6:
    "0000033b0f6f8c2980dd4968fd9f6cfbfcbf",
  Magma7:
    "0000032b115e711f81b53679f0605dfeae76fbfcbf",
  Magma8:
    "0000032211505d177e972c7fd1426ef8755cfeb97ffbfcbf",
  Magma9:
    "0000031b10444f117b812581b53679e55063fb8660fec286fbfcbf",
  Magma10:
    "000003170f3c430f75711f819e2e7ecb3e71f0605dfc9366fec78bfbfcbf",
  Magma11:
    "000003140d353b0f6f63197f8c2980b53679dd4968f66e5bfd9f6cfdcd90fbfcbf",
  Magma256:
    "00000300000400000601000701010901010b02020d02020f03031104031304041505041706051907051b08061d09071f0a07220b08240c09260d0a280e0a2a0f0b2c100c2f110c31120d33140d35150e38160e3a170f3c180f3f1a10411b10441c10461e10491f114b20114d2211502311522511552611572811592a115c2b115e2d10602f1062301065321067341068350f6a370f6c390f6e3b0f6f3c0f713e0f72400f73420f74430f75450f76470f774810784a10794b10794d117a4f117b50127b52127c53137c55137d57147d58157e5a157e5b167e5d177e5e177f60187f61187f63197f651a80661a80681b80691c806b1c806c1d806e1e816f1e81711f81731f817420817621817721817922817a22817c23817e24817f24818125818225818426818526818727818928818a28818c29808d29808f2a80912a80922b80942b80952c80972c7f992d7f9a2d7f9c2e7f9e2e7e9f2f7ea12f7ea3307ea4307da6317da7317da9327cab337cac337bae347bb0347bb1357ab3357ab53679b63679b83778b93778bb3877bd3977be3976c03a75c23a75c33b74c53c74c63c73c83d72ca3e72cb3e71cd3f70ce4070d0416fd1426ed3426dd4436dd6446cd7456bd9466ada4769dc4869dd4968de4a67e04b66e14c66e24d65e44e64e55063e65162e75262e85461ea5560eb5660ec585fed595fee5b5eee5d5def5e5df0605df1615cf2635cf3655cf3675bf4685bf56a5bf56c5bf66e5bf6705bf7715bf7735cf8755cf8775cf9795cf97b5df97d5dfa7f5efa805efa825ffb8460fb8660fb8861fb8a62fc8c63fc8e63fc9064fc9265fc9366fd9567fd9768fd9969fd9b6afd9d6bfd9f6cfda16efda26ffda470fea671fea873feaa74feac75feae76feaf78feb179feb37bfeb57cfeb77dfeb97ffebb80febc82febe83fec085fec286fec488fec689fec78bfec98dfecb8efdcd90fdcf92fdd193fdd295fdd497fdd698fdd89afdda9cfddc9dfddd9ffddfa1fde1a3fce3a5fce5a6fce6a8fce8aafceaacfcecaefceeb0fcf0b1fcf1b3fcf3b5fcf5b7fbf7b9fbf9bbfbfabdfbfcbf",
  MediumContrast3:
    "6699cc004488eecc66",
  MediumContrast4:
    "6699cc004488eecc66994455",
  MediumContrast5:
    "6699cc004488eecc66994455997700",
  MediumContrast6:
    "6699cc004488eecc66994455997700ee99aa",
  Muted3:
    "cc6677332288ddcc77",
  Muted4:
    "cc6677332288ddcc77117733",
  Muted5:
    "cc6677332288ddcc7711773388ccee",
  Muted6:
    "cc6677332288ddcc7711773388ccee882255",
  Muted7:
    "cc6677332288ddcc7711773388ccee88225544aa99",
  Muted8:
    "cc6677332288ddcc7711773388ccee88225544aa99999933",
  Muted9:
    "cc6677332288ddcc7711773388ccee88225544aa99999933aa4499",
  Oranges3:
    "e6550dfdae6bfee6ce",
  Oranges4:
    "d94701fd8d3cfdbe85feedde",
  Oranges5:
    "a63603e6550dfd8d3cfdbe85feedde",
  Oranges6:
    "a63603e6550dfd8d3cfdae6bfdd0a2feedde",
  Oranges7:
    "8c2d04d94801f16913fd8d3cfdae6bfdd0a2feedde",
  Oranges8:
    "8c2d04d94801f16913fd8d3cfdae6bfdd0a2fee6cefff5eb",
  Oranges9:
    "7f2704a63603d94801f16913fd8d3cfdae6bfdd0a2fee6cefff5eb",
  OrRd3:
    "e34a33fdbb84fee8c8",
  OrRd4:
    "d7301ffc8d59fdcc8afef0d9",
  OrRd5:
    "b30000e34a33fc8d59fdcc8afef0d9",
  OrRd6:
    "b30000e34a33fc8d59fdbb84fdd49efef0d9",
  OrRd7:
    "990000d7301fef6548fc8d59fdbb84fdd49efef0d9",
  OrRd8:
    "990000d7301fef6548fc8d59fdbb84fdd49efee8c8fff7ec",
  OrRd9:
    "7f0000b30000d7301fef6548fc8d59fdbb84fdd49efee8c8fff7ec",
  Paired3:
    "a6cee31f78b4b2df8a",
  Paired4:
    "a6cee31f78b4b2df8a33a02c",
  Paired5:
    "a6cee31f78b4b2df8a33a02cfb9a99",
  Paired6:
    "a6cee31f78b4b2df8a33a02cfb9a99e31a1c",
  Paired7:
    "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6f",
  Paired8:
    "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00",
  Paired9:
    "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d6",
  Paired10:
    "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9a",
  Paired11:
    "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99",
  Paired12:
    "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928",
  PaleTextBackground:
    "bbcceecceeffccddaaeeeebbffccccdddddd",
  Pastel1_3:
    "fbb4aeb3cde3ccebc5",
  Pastel1_4:
    "fbb4aeb3cde3ccebc5decbe4",
  Pastel1_5:
    "fbb4aeb3cde3ccebc5decbe4fed9a6",
  Pastel1_6:
    "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcc",
  Pastel1_7:
    "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bd",
  Pastel1_8:
    "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaec",
  Pastel1_9:
    "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2",
  Pastel2_3:
    "b3e2cdfdcdaccbd5e8",
  Pastel2_4:
    "b3e2cdfdcdaccbd5e8f4cae4",
  Pastel2_5:
    "b3e2cdfdcdaccbd5e8f4cae4e6f5c9",
  Pastel2_6:
    "b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2ae",
  Pastel2_7:
    "b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2aef1e2cc",
  Pastel2_8:
    "b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2aef1e2cccccccc",
  PiYG3:
    "a1d76af7f7f7e9a3c9",
  PiYG4:
    "4dac26b8e186f1b6dad01c8b",
  PiYG5:
    "4dac26b8e186f7f7f7f1b6dad01c8b",
  PiYG6:
    "4d9221a1d76ae6f5d0fde0efe9a3c9c51b7d",
  PiYG7:
    "4d9221a1d76ae6f5d0f7f7f7fde0efe9a3c9c51b7d",
  PiYG8:
    "4d92217fbc41b8e186e6f5d0fde0eff1b6dade77aec51b7d",
  PiYG9:
    "4d92217fbc41b8e186e6f5d0f7f7f7fde0eff1b6dade77aec51b7d",
  PiYG10:
    "2764194d92217fbc41b8e186e6f5d0fde0eff1b6dade77aec51b7d8e0152",
  PiYG11:
    "2764194d92217fbc41b8e186e6f5d0f7f7f7fde0eff1b6dade77aec51b7d8e0152",
  Plasma3:
    "0c0786ca4678eff821",
  Plasma4:
    "0c07869b179eec7853eff821",
  Plasma5:
    "0c07867c02a7ca4678f79341eff821",
  Plasma6:
    "0c07866a00a7b02a8fe06461fca635eff821",
  Plasma7:
    "0c07865c00a59b179eca4678ec7853fdb22feff821",
  Plasma8:
    "0c07865201a38908a5b83289da5a68f38748fdbb2beff821",
  Plasma9:
    "0c07864a02a07c02a7a82296ca4678e56b5cf79341fdc328eff821",
  Plasma10:
    "0c078645039e7200a89b179ebc3685d7566cec7853fa9d3afcc726eff821",
  Plasma11:
    "0c078640039c6a00a78f0da3b02a8fca4678e06461f1824cfca635fccc25eff821",
  Plasma256:
    "0c078610078713068915068a18068b1b068c1d068d1f058e21058f2305902505912705922905932b05942d04942f04953104963304973404983604983804993a049a3b039a3d039b3f039c40039c42039d44039e45039e47029f49029f4a02a04c02a14e02a14f02a25101a25201a35401a35601a35701a45901a45a00a55c00a55e00a55f00a66100a66200a66400a76500a76700a76800a76a00a76c00a86d00a86f00a87000a87200a87300a87500a87601a87801a87901a87b02a87c02a77e03a77f03a78104a78204a78405a68506a68607a68807a58908a58b09a48c0aa48e0ca48f0da3900ea3920fa29310a19511a19612a09713a099149f9a159e9b179e9d189d9e199c9f1a9ba01b9ba21c9aa31d99a41e98a51f97a72197a82296a92395aa2494ac2593ad2692ae2791af2890b02a8fb12b8fb22c8eb42d8db52e8cb62f8bb7308ab83289b93388ba3487bb3586bc3685bd3784be3883bf3982c03b81c13c80c23d80c33e7fc43f7ec5407dc6417cc7427bc8447ac94579ca4678cb4777cc4876cd4975ce4a75cf4b74d04d73d14e72d14f71d25070d3516fd4526ed5536dd6556dd7566cd7576bd8586ad95969da5a68db5b67dc5d66dc5e66dd5f65de6064df6163df6262e06461e16560e26660e3675fe3685ee46a5de56b5ce56c5be66d5ae76e5ae87059e87158e97257ea7356ea7455eb7654ec7754ec7853ed7952ed7b51ee7c50ef7d4fef7e4ef0804df0814df1824cf2844bf2854af38649f38748f48947f48a47f58b46f58d45f68e44f68f43f69142f79241f79341f89540f8963ff8983ef9993df99a3cfa9c3bfa9d3afa9f3afaa039fba238fba337fba436fca635fca735fca934fcaa33fcac32fcad31fdaf31fdb030fdb22ffdb32efdb52dfdb62dfdb82cfdb92bfdbb2bfdbc2afdbe29fdc029fdc128fdc328fdc427fdc626fcc726fcc926fccb25fccc25fcce25fbd024fbd124fbd324fad524fad624fad824f9d924f9db24f8dd24f8df24f7e024f7e225f6e425f6e525f5e726f5e926f4ea26f3ec26f3ee26f2f026f2f126f1f326f0f525f0f623eff821",
  PRGn3:
    "7fbf7bf7f7f7af8dc3",
  PRGn4:
    "008837a6dba0c2a5cf7b3294",
  PRGn5:
    "008837a6dba0f7f7f7c2a5cf7b3294",
  PRGn6:
    "1b78377fbf7bd9f0d3e7d4e8af8dc3762a83",
  PRGn7:
    "1b78377fbf7bd9f0d3f7f7f7e7d4e8af8dc3762a83",
  PRGn8:
    "1b78375aae61a6dba0d9f0d3e7d4e8c2a5cf9970ab762a83",
  PRGn9:
    "1b78375aae61a6dba0d9f0d3f7f7f7e7d4e8c2a5cf9970ab762a83",
  PRGn10:
    "00441b1b78375aae61a6dba0d9f0d3e7d4e8c2a5cf9970ab762a8340004b",
  PRGn11:
    "00441b1b78375aae61a6dba0d9f0d3f7f7f7e7d4e8c2a5cf9970ab762a8340004b",
  PuBu3:
    "2b8cbea6bddbece7f2",
  PuBu4:
    "0570b074a9cfbdc9e1f1eef6",
  PuBu5:
    "045a8d2b8cbe74a9cfbdc9e1f1eef6",
  PuBu6:
    "045a8d2b8cbe74a9cfa6bddbd0d1e6f1eef6",
  PuBu7:
    "034e7b0570b03690c074a9cfa6bddbd0d1e6f1eef6",
  PuBu8:
    "034e7b0570b03690c074a9cfa6bddbd0d1e6ece7f2fff7fb",
  PuBu9:
    "023858045a8d0570b03690c074a9cfa6bddbd0d1e6ece7f2fff7fb",
  PuBuGn3:
    "1c9099a6bddbece2f0",
  PuBuGn4:
    "02818a67a9cfbdc9e1f6eff7",
  PuBuGn5:
    "016c591c909967a9cfbdc9e1f6eff7",
  PuBuGn6:
    "016c591c909967a9cfa6bddbd0d1e6f6eff7",
  PuBuGn7:
    "01645002818a3690c067a9cfa6bddbd0d1e6f6eff7",
  PuBuGn8:
    "01645002818a3690c067a9cfa6bddbd0d1e6ece2f0fff7fb",
  PuBuGn9:
    "014636016c5902818a3690c067a9cfa6bddbd0d1e6ece2f0fff7fb",
  PuOr3:
    "998ec3f7f7f7f1a340",
  PuOr4:
    "5e3c99b2abd2fdb863e66101",
  PuOr5:
    "5e3c99b2abd2f7f7f7fdb863e66101",
  PuOr6:
    "542788998ec3d8daebfee0b6f1a340b35806",
  PuOr7:
    "542788998ec3d8daebf7f7f7fee0b6f1a340b35806",
  PuOr8:
    "5427888073acb2abd2d8daebfee0b6fdb863e08214b35806",
  PuOr9:
    "5427888073acb2abd2d8daebf7f7f7fee0b6fdb863e08214b35806",
  PuOr10:
    "2d004b5427888073acb2abd2d8daebfee0b6fdb863e08214b358067f3b08",
  PuOr11:
    "2d004b5427888073acb2abd2d8daebf7f7f7fee0b6fdb863e08214b358067f3b08",
  PuRd3:
    "dd1c77c994c7e7e1ef",
  PuRd4:
    "ce1256df65b0d7b5d8f1eef6",
  PuRd5:
    "980043dd1c77df65b0d7b5d8f1eef6",
  PuRd6:
    "980043dd1c77df65b0c994c7d4b9daf1eef6",
  PuRd7:
    "91003fce1256e7298adf65b0c994c7d4b9daf1eef6",
  PuRd8:
    "91003fce1256e7298adf65b0c994c7d4b9dae7e1eff7f4f9",
  PuRd9:
    "67001f980043ce1256e7298adf65b0c994c7d4b9dae7e1eff7f4f9",
  Purples3:
    "756bb1bcbddcefedf5",
  Purples4:
    "6a51a39e9ac8cbc9e2f2f0f7",
  Purples5:
    "54278f756bb19e9ac8cbc9e2f2f0f7",
  Purples6:
    "54278f756bb19e9ac8bcbddcdadaebf2f0f7",
  Purples7:
    "4a14866a51a3807dba9e9ac8bcbddcdadaebf2f0f7",
  Purples8:
    "4a14866a51a3807dba9e9ac8bcbddcdadaebefedf5fcfbfd",
  Purples9:
    "3f007d54278f6a51a3807dba9e9ac8bcbddcdadaebefedf5fcfbfd",
  RdBu3:
    "67a9cff7f7f7ef8a62",
  RdBu4:
    "0571b092c5def4a582ca0020",
  RdBu5:
    "0571b092c5def7f7f7f4a582ca0020",
  RdBu6:
    "2166ac67a9cfd1e5f0fddbc7ef8a62b2182b",
  RdBu7:
    "2166ac67a9cfd1e5f0f7f7f7fddbc7ef8a62b2182b",
  RdBu8:
    "2166ac4393c392c5ded1e5f0fddbc7f4a582d6604db2182b",
  RdBu9:
    "2166ac4393c392c5ded1e5f0f7f7f7fddbc7f4a582d6604db2182b",
  RdBu10:
    "0530612166ac4393c392c5ded1e5f0fddbc7f4a582d6604db2182b67001f",
  RdBu11:
    "0530612166ac4393c392c5ded1e5f0f7f7f7fddbc7f4a582d6604db2182b67001f",
  RdGy3:
    "999999ffffffef8a62",
  RdGy4:
    "404040bababaf4a582ca0020",
  RdGy5:
    "404040bababafffffff4a582ca0020",
  RdGy6:
    "4d4d4d999999e0e0e0fddbc7ef8a62b2182b",
  RdGy7:
    "4d4d4d999999e0e0e0fffffffddbc7ef8a62b2182b",
  RdGy8:
    "4d4d4d878787bababae0e0e0fddbc7f4a582d6604db2182b",
  RdGy9:
    "4d4d4d878787bababae0e0e0fffffffddbc7f4a582d6604db2182b",
  RdGy10:
    "1a1a1a4d4d4d878787bababae0e0e0fddbc7f4a582d6604db2182b67001f",
  RdGy11:
    "1a1a1a4d4d4d878787bababae0e0e0fffffffddbc7f4a582d6604db2182b67001f",
  RdPu3:
    "c51b8afa9fb5fde0dd",
  RdPu4:
    "ae017ef768a1fbb4b9feebe2",
  RdPu5:
    "7a0177c51b8af768a1fbb4b9feebe2",
  RdPu6:
    "7a0177c51b8af768a1fa9fb5fcc5c0feebe2",
  RdPu7:
    "7a0177ae017edd3497f768a1fa9fb5fcc5c0feebe2",
  RdPu8:
    "7a0177ae017edd3497f768a1fa9fb5fcc5c0fde0ddfff7f3",
  RdPu9:
    "49006a7a0177ae017edd3497f768a1fa9fb5fcc5c0fde0ddfff7f3",
  RdYlBu3:
    "91bfdbffffbffc8d59",
  RdYlBu4:
    "2c7bb6abd9e9fdae61d7191c",
  RdYlBu5:
    "2c7bb6abd9e9ffffbffdae61d7191c",
  RdYlBu6:
    "4575b491bfdbe0f3f8fee090fc8d59d73027",
  RdYlBu7:
    "4575b491bfdbe0f3f8ffffbffee090fc8d59d73027",
  RdYlBu8:
    "4575b474add1abd9e9e0f3f8fee090fdae61f46d43d73027",
  RdYlBu9:
    "4575b474add1abd9e9e0f3f8ffffbffee090fdae61f46d43d73027",
  RdYlBu10:
    "3136954575b474add1abd9e9e0f3f8fee090fdae61f46d43d73027a50026",
  RdYlBu11:
    "3136954575b474add1abd9e9e0f3f8ffffbffee090fdae61f46d43d73027a50026",
  RdYlGn3:
    "91cf60ffffbffc8d59",
  RdYlGn4:
    "1a9641a6d96afdae61d7191c",
  RdYlGn5:
    "1a9641a6d96affffbffdae61d7191c",
  RdYlGn6:
    "1a985091cf60d9ef8bfee08bfc8d59d73027",
  RdYlGn7:
    "1a985091cf60d9ef8bffffbffee08bfc8d59d73027",
  RdYlGn8:
    "1a985066bd63a6d96ad9ef8bfee08bfdae61f46d43d73027",
  RdYlGn9:
    "1a985066bd63a6d96ad9ef8bffffbffee08bfdae61f46d43d73027",
  RdYlGn10:
    "0068371a985066bd63a6d96ad9ef8bfee08bfdae61f46d43d73027a50026",
  RdYlGn11:
    "0068371a985066bd63a6d96ad9ef8bffffbffee08bfdae61f46d43d73027a50026",
  Reds3:
    "de2d26fc9272fee0d2",
  Reds4:
    "cb181dfb6a4afcae91fee5d9",
  Reds5:
    "a50f15de2d26fb6a4afcae91fee5d9",
  Reds6:
    "a50f15de2d26fb6a4afc9272fcbba1fee5d9",
  Reds7:
    "99000dcb181def3b2cfb6a4afc9272fcbba1fee5d9",
  Reds8:
    "99000dcb181def3b2cfb6a4afc9272fcbba1fee0d2fff5f0",
  Reds9:
    "67000da50f15cb181def3b2cfb6a4afc9272fcbba1fee0d2fff5f0",
  Set1_3:
    "e41a1c377eb84daf4a",
  Set1_4:
    "e41a1c377eb84daf4a984ea3",
  Set1_5:
    "e41a1c377eb84daf4a984ea3ff7f00",
  Set1_6:
    "e41a1c377eb84daf4a984ea3ff7f00ffff33",
  Set1_7:
    "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628",
  Set1_8:
    "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf",
  Set1_9:
    "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999",
  Set2_3:
    "66c2a5fc8d628da0cb",
  Set2_4:
    "66c2a5fc8d628da0cbe78ac3",
  Set2_5:
    "66c2a5fc8d628da0cbe78ac3a6d854",
  Set2_6:
    "66c2a5fc8d628da0cbe78ac3a6d854ffd92f",
  Set2_7:
    "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494",
  Set2_8:
    "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3",
  Set3_3:
    "8dd3c7ffffb3bebada",
  Set3_4:
    "8dd3c7ffffb3bebadafb8072",
  Set3_5:
    "8dd3c7ffffb3bebadafb807280b1d3",
  Set3_6:
    "8dd3c7ffffb3bebadafb807280b1d3fdb462",
  Set3_7:
    "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69",
  Set3_8:
    "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5",
  Set3_9:
    "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9",
  Set3_10:
    "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bd",
  Set3_11:
    "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5",
  Set3_12:
    "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f",
  Spectral3:
    "99d594ffffbffc8d59",
  Spectral4:
    "2b83baabdda4fdae61d7191c",
  Spectral5:
    "2b83baabdda4ffffbffdae61d7191c",
  Spectral6:
    "3288bd99d594e6f598fee08bfc8d59d53e4f",
  Spectral7:
    "3288bd99d594e6f598ffffbffee08bfc8d59d53e4f",
  Spectral8:
    "3288bd66c2a5abdda4e6f598fee08bfdae61f46d43d53e4f",
  Spectral9:
    "3288bd66c2a5abdda4e6f598ffffbffee08bfdae61f46d43d53e4f",
  Spectral10:
    "5e4fa23288bd66c2a5abdda4e6f598fee08bfdae61f46d43d53e4f9e0142",
  Spectral11:
    "5e4fa23288bd66c2a5abdda4e6f598ffffbffee08bfdae61f46d43d53e4f9e0142",
  Sunset3:
    "364b9aeaeccca50026",
  Sunset4:
    "364b9aa5d2e5fdc072a50026",
  Sunset5:
    "364b9a83b8d7eaecccf99858a50026",
  Sunset6:
    "364b9a6ea6cdc2e4effeda8bf67e4ba50026",
  Sunset7:
    "364b9a6197c5a5d2e5eaecccfdc072ed6841a50026",
  Sunset8:
    "364b9a598dc092c4decde6e5f8df9dfcab62e75839a50026",
  Sunset9:
    "364b9a5384bc83b8d787ddebeaecccfdd081f99858e34d34a50026",
  Sunset10:
    "364b9a4e7fb977aed1a5d2e5d3e7dff5e2a7fdc072f78951df4430a50026",
  Sunset11:
    "364b9a4a7bb76ea6cd98cae1c2e4efeaecccfeda8bfdb366f67e4bdd3d2da50026",
  TolPRGn3:
    "762a83f7f7f71b7837",
  TolPRGn4:
    "762a83dac4dfcae6c11b7837",
  TolPRGn5:
    "762a83c2a5cff7f7f7acd39e1b7837",
  TolPRGn6:
    "762a83b18fc0eadbebdef1da8bc4851b7837",
  TolPRGn7:
    "762a83a681b7dac4dff7f7f7cae6c175ba751b7837",
  TolPRGn8:
    "762a839e77b0ccb2d6ede3eee5f3e2b8dbad65b3691b7837",
  TolPRGn9:
    "762a839970abc2a5cfe7d4e8f7f7f7d9f0d3acd39e5aae611b7837",
  TolRainbow3:
    "1965b0f7f056dc050c",
  TolRainbow4:
    "1965b04eb265f7f056dc050c",
  TolRainbow5:
    "1965b07bafde4eb265f7f056dc050c",
  TolRainbow6:
    "1965b07bafde4eb265cae0abf7f056dc050c",
  TolRainbow7:
    "882e721965b07bafde4eb265cae0abf7f056dc050c",
  TolRainbow8:
    "882e721965b07bafde4eb265cae0abf7f056ee8026dc050c",
  TolRainbow9:
    "882e721965b07bafde4eb265cae0abf7f056ee8026dc050c72190e",
  TolRainbow10:
    "882e721965b07bafde4eb265cae0abf7f056f4a736e8601cdc050c72190e",
  TolRainbow11:
    "882e721965b05289c77bafde4eb265cae0abf7f056f4a736e8601cdc050c72190e",
  TolRainbow12:
    "d1bbd7aa6f9e882e721965b05289c77bafde4eb265cae0abf7f056f4a736e8601cdc050c",
  TolRainbow13:
    "d1bbd7aa6f9e882e721965b05289c77bafde4eb26590c987cae0abf7f056f4a736e8601cdc050c",
  TolRainbow14:
    "d1bbd7aa6f9e882e721965b05289c77bafde4eb26590c987cae0abf7f056f6c141f1932de8601cdc050c",
  TolRainbow15:
    "d1bbd7aa6f9e882e721965b05289c77bafde4eb26590c987cae0abf7f056f6c141f1932de8601cdc050c72190e",
  TolRainbow16:
    "d1bbd7ba8db4aa6f9e882e721965b05289c77bafde4eb26590c987cae0abf7f056f6c141f1932de8601cdc050c72190e",
  TolRainbow17:
    "d1bbd7ba8db4aa6f9e994f88882e721965b05289c77bafde4eb26590c987cae0abf7f056f6c141f1932de8601cdc050c72190e",
  TolRainbow18:
    "d1bbd7ba8db4aa6f9e994f88882e721965b05289c77bafde4eb26590c987cae0abf7f056f6c141f1932de8601cdc050ca5170e72190e",
  TolRainbow19:
    "d9cce3caaccbba8db4aa6f9e994f88882e721965b05289c77bafde4eb26590c987cae0abf7f056f6c141f1932de8601cdc050ca5170e72190e",
  TolRainbow20:
    "d9cce3caaccbba8db4aa6f9e994f88882e721965b0437dbf6195cf7bafde4eb26590c987cae0abf7f056f6c141f1932de8601cdc050ca5170e72190e",
  TolRainbow21:
    "d9cce3caaccbba8db4aa6f9e994f88882e721965b0437dbf6195cf7bafde4eb26590c987cae0abf7f056f7cb45f4a736ee8026e65518dc050ca5170e72190e",
  TolRainbow22:
    "d9cce3caaccbba8db4aa6f9e994f88882e721965b0437dbf6195cf7bafde4eb26590c987cae0abf7f056f7cb45f4a736ee8026e65518dc050ca5170e72190e42150a",
  TolRainbow23:
    "e8ecfbd9cce3caaccbba8db4aa6f9e994f88882e721965b0437dbf6195cf7bafde4eb26590c987cae0abf7f056f7cb45f4a736ee8026e65518dc050ca5170e72190e42150a",
  TolYlOrBr3:
    "ffffe5fb9a29662506",
  TolYlOrBr4:
    "ffffe5fece65e1640e662506",
  TolYlOrBr5:
    "ffffe5fee391fb9a29cc4c02662506",
  TolYlOrBr6:
    "ffffe5feeba2fdbb47ef7818b74202662506",
  TolYlOrBr7:
    "ffffe5fef0adfece65fb9a29e1640eaa3c03662506",
  TolYlOrBr8:
    "ffffe5fef4b5feda7efcb23ef2821dd55607a03703662506",
  TolYlOrBr9:
    "ffffe5fff7bcfee391fec44ffb9a29ec7014cc4c02993404662506",
  Turbo3:
    "30123ba1fc3d7a0402",
  Turbo4:
    "30123b1ae4b6f9ba387a0402",
  Turbo5:
    "30123b2ab9eda1fc3dfb80227a0402",
  Turbo6:
    "30123b3e9bfe46f783e1dc37ef5a117a0402",
  Turbo7:
    "30123b4584f91ae4b6a1fc3df9ba38e5460a7a0402",
  Turbo8:
    "30123b4675ed1ccdd761fc6ccfea34fe9b2ddb3a077a0402",
  Turbo9:
    "30123b4668e02ab9ed2ff09aa1fc3decd139fb8022d230057a0402",
  Turbo10:
    "30123b4560d636a8f91ae4b671fd5fc5ef33f9ba38f66b18cb2b037a0402",
  Turbo11:
    "30123b4458cb3e9bfe18d5cc46f783a1fc3de1dc37fda631ef5a11c526027a0402",
  Turbo256:
    "30123b31154232184a341b51351e5836215f37236538266c3929723a2c793b2f7f3c32853c358b3d37913e3a963f3d9c4040a14043a64145ab4148b0424bb5434eba4350be4353c24456c74458cb455bce455ed24560d64563d94666dd4668e0466be3466de64670e84673eb4675ed4678f0467af2467df4467ff64682f84584f94587fb4589fc448cfd438efd4291fe4193fe4096fe3f98fe3e9bfe3c9dfd3ba0fc39a2fc38a5fb36a8f934aaf833acf631aff52fb1f32db4f12bb6ef2ab9ed28bbeb26bde925c0e623c2e421c4e120c6df1ec9dc1dcbda1ccdd71bcfd41ad1d219d3cf18d5cc18d7ca17d9c717dac417dcc217debf18e0bd18e1ba19e3b81ae4b61be5b41de7b11ee8af20e9ac22eba924eca627eda329eea02cef9d2ff09a32f19735f39438f4913bf48d3ff58a42f68746f7834af8804df97c51f97955fa7659fb725dfb6f61fc6c65fc6869fd656dfd6271fd5f74fe5c78fe597cfe5680fe5384fe5087fe4d8bfe4b8efe4892fe4695fe4498fe429bfd409efd3ea1fc3da4fc3ba6fb3aa9fb39acfa37aef937b1f836b3f835b6f735b9f534bbf434bef334c0f233c3f133c5ef33c8ee33caed33cdeb34cfea34d1e834d4e735d6e535d8e335dae236dde036dfde36e1dc37e3da37e5d838e7d738e8d538ead339ecd139edcf39efcd39f0cb3af2c83af3c63af4c43af6c23af7c039f8be39f9bc39f9ba38fab737fbb537fbb336fcb035fcae34fdab33fda932fda631fda330fea12ffe9e2efe9b2dfe982cfd952bfd9229fd8f28fd8c27fc8926fc8624fb8323fb8022fa7d20fa7a1ff9771ef8741cf7711bf76e1af66b18f56817f46516f36315f26014f15d13ef5a11ee5810ed550fec520eea500de94d0de84b0ce6490be5460ae3440ae24209e04008de3e08dd3c07db3a07d93806d73606d63405d43205d23005d02f04ce2d04cb2b03c92903c72803c52602c32402c02302be2102bb1f01b91e01b61c01b41b01b11901ae1801ac1601a91501a61401a31201a011019d10019a0e01970d01940c01910b018e0a018b09018708018407018106027d05027a0402",
  Vibrant3:
    "ee77330077bb33bbee",
  Vibrant4:
    "ee77330077bb33bbeeee3377",
  Vibrant5:
    "ee77330077bb33bbeeee3377cc3311",
  Vibrant6:
    "ee77330077bb33bbeeee3377cc3311009988",
  Vibrant7:
    "ee77330077bb33bbeeee3377cc3311009988bbbbbb",
  Viridis3:
    "440154208f8cfde724",
  Viridis4:
    "44015430678d35b778fde724",
  Viridis5:
    "4401543b518a208f8c5bc862fde724",
  Viridis6:
    "44015440438729788e22a78479d151fde724",
  Viridis7:
    "44015444398230678d208f8c35b7788dd644fde724",
  Viridis8:
    "44015446317e365a8c277e8e1ea08749c16d9dd93afde724",
  Viridis9:
    "440154472b7a3b518a2c718e208f8c27ad805bc862aadb32fde724",
  Viridis10:
    "4401544727773e498930678d25828e1e9c8935b7786bcd59b2dd2cfde724",
  Viridis11:
    "440154482374404387345e8d29788e208f8c22a78442be7179d151bade27fde724",
  Viridis256:
    "44015444025544035745055845065a45085b46095c460b5e460c5f460e61470f6247116347126547146647156747166947186a48196b481a6c481c6e481d6f481e70482071482172482273482374472575472676472777472878472a79472b7a472c7b462d7c462f7c46307d46317e45327f45347f453580453681443781443982433a83433b83433c84423d84423e854240854141864142864043874044873f45873f47883e48883e49893d4a893d4b893d4c893c4d8a3c4e8a3b508a3b518a3a528b3a538b39548b39558b38568b38578c37588c37598c365a8c365b8c355c8c355d8c345e8d345f8d33608d33618d32628d32638d31648d31658d31668d30678d30688d2f698d2f6a8d2e6b8e2e6c8e2e6d8e2d6e8e2d6f8e2c708e2c718e2c728e2b738e2b748e2a758e2a768e2a778e29788e29798e287a8e287a8e287b8e277c8e277d8e277e8e267f8e26808e26818e25828e25838d24848d24858d24868d23878d23888d23898d22898d228a8d228b8d218c8d218d8c218e8c208f8c20908c20918c1f928c1f938b1f948b1f958b1f968b1e978a1e988a1e998a1e998a1e9a891e9b891e9c891e9d881e9e881e9f881ea0871fa1871fa2861fa38620a48520a58521a68521a78422a78423a88323a98224aa8225ab8126ac8127ad8028ae7f29af7f2ab07e2bb17d2cb17d2eb27c2fb37b30b47a32b57a33b67935b77836b87738b97639b9763bba753dbb743ebc7340bd7242be7144be7045bf6f47c06e49c16d4bc26c4dc26b4fc36951c46853c56755c66657c66559c7645bc8625ec96160c96062ca5f64cb5d67cc5c69cc5b6bcd596dce5870ce5672cf5574d05477d05279d1517cd24f7ed24e81d34c83d34b86d44988d5478bd5468dd64490d64392d74195d73f97d83e9ad83c9dd93a9fd938a2da37a5da35a7db33aadb32addc30afdc2eb2dd2cb5dd2bb7dd29bade27bdde26bfdf24c2df22c5df21c7e01fcae01ecde01dcfe11cd2e11bd4e11ad7e219dae218dce218dfe318e1e318e4e318e7e419e9e419ece41aeee51bf1e51cf3e51ef6e61ff8e621fae622fde724",
  YlGn3:
    "31a354addd8ef7fcb9",
  YlGn4:
    "23844378c679c2e699ffffcc",
  YlGn5:
    "00683731a35478c679c2e699ffffcc",
  YlGn6:
    "00683731a35478c679addd8ed9f0a3ffffcc",
  YlGn7:
    "005a3223844341ab5d78c679addd8ed9f0a3ffffcc",
  YlGn8:
    "005a3223844341ab5d78c679addd8ed9f0a3f7fcb9ffffe5",
  YlGn9:
    "00452900683723844341ab5d78c679addd8ed9f0a3f7fcb9ffffe5",
  YlGnBu3:
    "2c7fb87fcdbbedf8b1",
  YlGnBu4:
    "225ea841b6c4a1dab4ffffcc",
  YlGnBu5:
    "2534942c7fb841b6c4a1dab4ffffcc",
  YlGnBu6:
    "2534942c7fb841b6c47fcdbbc7e9b4ffffcc",
  YlGnBu7:
    "0c2c84225ea81d91c041b6c47fcdbbc7e9b4ffffcc",
  YlGnBu8:
    "0c2c84225ea81d91c041b6c47fcdbbc7e9b4edf8b1ffffd9",
  YlGnBu9:
    "081d58253494225ea81d91c041b6c47fcdbbc7e9b4edf8b1ffffd9",
  YlOrBr3:
    "d95f0efec44ffff7bc",
  YlOrBr4:
    "cc4c02fe9929fed98effffd4",
  YlOrBr5:
    "993404d95f0efe9929fed98effffd4",
  YlOrBr6:
    "993404d95f0efe9929fec44ffee391ffffd4",
  YlOrBr7:
    "8c2d04cc4c02ec7014fe9929fec44ffee391ffffd4",
  YlOrBr8:
    "8c2d04cc4c02ec7014fe9929fec44ffee391fff7bcffffe5",
  YlOrBr9:
    "662506993404cc4c02ec7014fe9929fec44ffee391fff7bcffffe5",
  YlOrRd3:
    "f03b20feb24cffeda0",
  YlOrRd4:
    "e31a1cfd8d3cfecc5cffffb2",
  YlOrRd5:
    "bd0026f03b20fd8d3cfecc5cffffb2",
  YlOrRd6:
    "bd0026f03b20fd8d3cfeb24cfed976ffffb2",
  YlOrRd7:
    "b10026e31a1cfc4e2afd8d3cfeb24cfed976ffffb2",
  YlOrRd8:
    "b10026e31a1cfc4e2afd8d3cfeb24cfed976ffeda0ffffcc",
  YlOrRd9:
    "800026bd0026e31a1cfc4e2afd8d3cfeb24cfed976ffeda0ffffcc",
};

/** CSS colour names. */
export const NAMED_COLORS: Readonly<Record<string, string>> = {
  aliceblue: "#f0f8ff",
  antiquewhite: "#faebd7",
  aqua: "#00ffff",
  aquamarine: "#7fffd4",
  azure: "#f0ffff",
  beige: "#f5f5dc",
  bisque: "#ffe4c4",
  black: "#000000",
  blanchedalmond: "#ffebcd",
  blue: "#0000ff",
  blueviolet: "#8a2be2",
  brown: "#a52a2a",
  burlywood: "#deb887",
  cadetblue: "#5f9ea0",
  chartreuse: "#7fff00",
  chocolate: "#d2691e",
  coral: "#ff7f50",
  cornflowerblue: "#6495ed",
  cornsilk: "#fff8dc",
  crimson: "#dc143c",
  cyan: "#00ffff",
  darkblue: "#00008b",
  darkcyan: "#008b8b",
  darkgoldenrod: "#b8860b",
  darkgray: "#a9a9a9",
  darkgreen: "#006400",
  darkgrey: "#a9a9a9",
  darkkhaki: "#bdb76b",
  darkmagenta: "#8b008b",
  darkolivegreen: "#556b2f",
  darkorange: "#ff8c00",
  darkorchid: "#9932cc",
  darkred: "#8b0000",
  darksalmon: "#e9967a",
  darkseagreen: "#8fbc8f",
  darkslateblue: "#483d8b",
  darkslategray: "#2f4f4f",
  darkslategrey: "#2f4f4f",
  darkturquoise: "#00ced1",
  darkviolet: "#9400d3",
  deeppink: "#ff1493",
  deepskyblue: "#00bfff",
  dimgray: "#696969",
  dimgrey: "#696969",
  dodgerblue: "#1e90ff",
  firebrick: "#b22222",
  floralwhite: "#fffaf0",
  forestgreen: "#228b22",
  fuchsia: "#ff00ff",
  gainsboro: "#dcdcdc",
  ghostwhite: "#f8f8ff",
  gold: "#ffd700",
  goldenrod: "#daa520",
  gray: "#808080",
  green: "#008000",
  greenyellow: "#adff2f",
  grey: "#808080",
  honeydew: "#f0fff0",
  hotpink: "#ff69b4",
  indianred: "#cd5c5c",
  indigo: "#4b0082",
  ivory: "#fffff0",
  khaki: "#f0e68c",
  lavender: "#e6e6fa",
  lavenderblush: "#fff0f5",
  lawngreen: "#7cfc00",
  lemonchiffon: "#fffacd",
  lightblue: "#add8e6",
  lightcoral: "#f08080",
  lightcyan: "#e0ffff",
  lightgoldenrodyellow: "#fafad2",
  lightgray: "#d3d3d3",
  lightgreen: "#90ee90",
  lightgrey: "#d3d3d3",
  lightpink: "#ffb6c1",
  lightsalmon: "#ffa07a",
  lightseagreen: "#20b2aa",
  lightskyblue: "#87cefa",
  lightslategray: "#778899",
  lightslategrey: "#778899",
  lightsteelblue: "#b0c4de",
  lightyellow: "#ffffe0",
  lime: "#00ff00",
  limegreen: "#32cd32",
  linen: "#faf0e6",
  magenta: "#ff00ff",
  maroon: "#800000",
  mediumaquamarine: "#66cdaa",
  mediumblue: "#0000cd",
  mediumorchid: "#ba55d3",
  mediumpurple: "#9370db",
  mediumseagreen: "#3cb371",
  mediumslateblue: "#7b68ee",
  mediumspringgreen: "#00fa9a",
  mediumturquoise: "#48d1cc",
  mediumvioletred: "#c71585",
  midnightblue: "#191970",
  mintcream: "#f5fffa",
  mistyrose: "#ffe4e1",
  moccasin: "#ffe4b5",
  navajowhite: "#ffdead",
  navy: "#000080",
  oldlace: "#fdf5e6",
  olive: "#808000",
  olivedrab: "#6b8e23",
  orange: "#ffa500",
  orangered: "#ff4500",
  orchid: "#da70d6",
  palegoldenrod: "#eee8aa",
  palegreen: "#98fb98",
  paleturquoise: "#afeeee",
  palevioletred: "#db7093",
  papayawhip: "#ffefd5",
  peachpuff: "#ffdab9",
  peru: "#cd853f",
  pink: "#ffc0cb",
  plum: "#dda0dd",
  powderblue: "#b0e0e6",
  purple: "#800080",
  rebeccapurple: "#663399",
  red: "#ff0000",
  rosybrown: "#bc8f8f",
  royalblue: "#4169e1",
  saddlebrown: "#8b4513",
  salmon: "#fa8072",
  sandybrown: "#f4a460",
  seagreen: "#2e8b57",
  seashell: "#fff5ee",
  sienna: "#a0522d",
  silver: "#c0c0c0",
  skyblue: "#87ceeb",
  slateblue: "#6a5acd",
  slategray: "#708090",
  slategrey: "#708090",
  snow: "#fffafa",
  springgreen: "#00ff7f",
  steelblue: "#4682b4",
  tan: "#d2b48c",
  teal: "#008080",
  thistle: "#d8bfd8",
  tomato: "#ff6347",
  turquoise: "#40e0d0",
  violet: "#ee82ee",
  wheat: "#f5deb3",
  white: "#ffffff",
  whitesmoke: "#f5f5f5",
  yellow: "#ffff00",
  yellowgreen: "#9acd32",
};
