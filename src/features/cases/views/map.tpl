{{HEADER:none}}
{{SWITCH:none}}
{{FILTERS:none}}
<form class="search" method="get" action="{{PATH}}" role="search">
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/KEPT}}
{{CATEGORY_FIELD:none}}
<label class="visually-hidden" for="q">[[cases.filter.search]]</label>
<input class="form-control" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[cases.filter.search]]">
<button class="btn">[[cases.filter.apply]]</button>
</form>
<div class="map-and-list">
<div class="map-side">
{{FRAME:none}}
<noscript><p class="message tone-blue">[[cases.map.no_script]]</p></noscript>
<ul class="map-legend">
<li><span class="sign sign-late" aria-hidden="true"><b>!</b></span>[[cases.map.late]]</li>
<li><span class="sign sign-open" aria-hidden="true"></span>[[cases.map.open_one]]</li>
<li><span class="sign sign-done" aria-hidden="true"></span>[[cases.map.done]]</li>
<li><span class="sign sign-many" aria-hidden="true"><b>7</b></span>[[cases.map.many]]</li>
</ul>
</div>
<section class="map-list brought" aria-labelledby="map-list-title">
<h2 id="map-list-title">{{LIST_TITLE}}</h2>
{{#EMPTY}}{{MESSAGE:none}}{{/EMPTY}}
{{#ROWS}}<ol>
{{#ROW}}<li><a href="{{ROW_PATH}}">{{TEXT}}</a><span class="row-of-items">{{TIME:none}}<span class="quiet small">{{PLACE}}</span></span>{{#NO_POINT}}<span class="quiet small">[[cases.map.no_point]]</span>{{/NO_POINT}}</li>
{{/ROW}}</ol>
<p><a href="{{LIST_PATH}}">[[cases.map.whole_list]]</a></p>{{/ROWS}}
</section>
</div>
<p class="quiet small">[[cases.map.bounds]]</p>
