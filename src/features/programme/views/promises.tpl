{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#PROGRAMME}}
<div class="tiles">
<p class="tile"><b class="sentence">{{REACHED}}</b> [[programme.promises.reached]]</p>
<p class="tile"><b class="sentence">{{GOING}}</b> [[programme.promises.going]]</p>
<p class="tile"><b class="sentence">{{BEHIND}}</b> [[programme.promises.behind]]</p>
</div>
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
<form class="search" method="get" action="/" role="search">
<label class="visually-hidden" for="q">[[programme.promises.search]]</label>
<input class="form-control" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[programme.promises.search]]">
<button class="btn">[[programme.promises.find]]</button>
</form>
{{#NONE}}<p class="quiet">[[programme.promises.none]] <a href="/">[[programme.targets.show_all]]</a></p>{{/NONE}}
{{#GROUP}}
<h2 class="section-title">{{NAME}}</h2>
<div class="tiles">
{{#PROMISE}}<article class="card">
<p class="row-of-items">{{STATUS:none}} <span class="quiet small">{{GOAL}}</span></p>
<h3><a href="{{PATH}}">{{WORDING}}</a></h3>
{{#PART}}<p class="quiet small">{{WHOLE}}</p>{{/PART}}<p class="small">{{REASON}}</p>
{{#LINE}}<p>{{SPARKLINE:none}}</p>{{/LINE}}
<p class="quiet small">{{#FIGURE}}<a href="{{PATH}}">{{LATEST}}</a> · {{PERIOD}} · {{DATE}}{{#INVENTED_MARK}} · [[programme.invented]]{{/INVENTED_MARK}}{{/FIGURE}}{{#NO_FIGURE}}[[programme.no_figure]]{{/NO_FIGURE}}{{#PLACE}} · {{TEXT}}{{/PLACE}}</p>
</article>
{{/PROMISE}}
</div>
{{/GROUP}}
<p class="quiet small"><a href="/promises.atom">[[programme.promises.atom]]</a> · <a href="/promises.csv">[[programme.promises.csv]]</a> · <a href="/promises.json">[[programme.promises.json]]</a></p>
{{/PROGRAMME}}
